package fi.nelikentta.jmh.peer;

import java.util.List;

/**
 * The county's rules for engines that take Java; the second phase, which is short, they write
 * themselves.
 */
final class PeerRules {
  /** What makes a situation complex. */
  static final List<PeerRule> COMPLEXITY =
      List.of(
          new PeerRule(
              "complexity.conditions.several",
              10,
              "$c.longTermConditions >= 2",
              c -> c.longTermConditions() >= 2),
          new PeerRule(
              "complexity.conditions.many",
              15,
              "$c.longTermConditions >= 4",
              c -> c.longTermConditions() >= 4),
          new PeerRule(
              "complexity.medicines.many",
              10,
              "$c.regularMedicines >= 8",
              c -> c.regularMedicines() >= 8),
          new PeerRule(
              "complexity.medicines.risky",
              10,
              "$c.regularMedicines >= 5 && $c.highRiskMedicine",
              c -> c.regularMedicines() >= 5 && c.highRiskMedicine()),
          new PeerRule(
              "complexity.emergency.repeated",
              10,
              "$c.emergencyVisits >= 3",
              c -> c.emergencyVisits() >= 3),
          new PeerRule(
              "complexity.emergency.frequent",
              10,
              "$c.emergencyVisits >= 6 && $c.hospitalDays > 0",
              c -> c.emergencyVisits() >= 6 && c.hospitalDays() > 0),
          new PeerRule(
              "complexity.hospital.long", 10, "$c.hospitalDays >= 14", c -> c.hospitalDays() >= 14),
          new PeerRule(
              "complexity.services.scattered",
              10,
              "$c.servicesInUse > 4 && !$c.carePlanInPlace",
              c -> c.servicesInUse() > 4 && !c.carePlanInPlace()),
          new PeerRule(
              "complexity.diabetes.unsteady",
              10,
              "$c.diagnoses.contains(\"E11\") && $c.glycatedHaemoglobin >= 64.0",
              c -> c.diagnoses().contains("E11") && c.glycatedHaemoglobin() >= 64.0),
          new PeerRule(
              "complexity.kidneys",
              10,
              "$c.filtrationRate < 45.0 || $c.diagnoses.contains(\"N18\")",
              c -> c.filtrationRate() < 45.0 || c.diagnoses().contains("N18")),
          new PeerRule(
              "complexity.body-and-mind",
              15,
              "($c.diagnoses.contains(\"F32\") || $c.diagnoses.contains(\"F10\")) && $c.longTermConditions >= 2",
              c ->
                  (c.diagnoses().contains("F32") || c.diagnoses().contains("F10"))
                      && c.longTermConditions() >= 2),
          new PeerRule(
              "complexity.heart-and-lungs",
              15,
              "$c.diagnoses.contains(\"I50\") && $c.diagnoses.contains(\"J44\")",
              c -> c.diagnoses().contains("I50") && c.diagnoses().contains("J44")),
          new PeerRule(
              "complexity.referral",
              5,
              "$c.referral.equals(\"open\") || $c.referral.equals(\"urgent\")",
              c -> c.referral().equals("open") || c.referral().equals("urgent")),
          new PeerRule(
              "complexity.steady",
              -10,
              "$c.emergencyVisits == 0 && $c.carePlanInPlace && !$c.diagnoses.contains(\"I50\")",
              c ->
                  c.emergencyVisits() == 0
                      && c.carePlanInPlace()
                      && !c.diagnoses().contains("I50")));

  /** What makes coping hard. */
  static final List<PeerRule> DIFFICULTY =
      List.of(
          new PeerRule(
              "coping-difficulty.daily-life.hard",
              20,
              "$c.managesDailyLife <= 3",
              c -> c.managesDailyLife() <= 3),
          new PeerRule(
              "coping-difficulty.daily-life.middling",
              10,
              "$c.managesDailyLife == 4 || $c.managesDailyLife == 5",
              c -> c.managesDailyLife() == 4 || c.managesDailyLife() == 5),
          new PeerRule(
              "coping-difficulty.daily-life.as-seen",
              15,
              "$c.dailyLifeAsSeen < 4",
              c -> c.dailyLifeAsSeen() < 4),
          new PeerRule(
              "coping-difficulty.alone",
              15,
              "$c.livesAlone && !$c.hasSomeoneToTurnTo",
              c -> c.livesAlone() && !c.hasSomeoneToTurnTo()),
          new PeerRule(
              "coping-difficulty.health.fair-or-poor",
              10,
              "$c.selfRatedHealth.equals(\"fair\") || $c.selfRatedHealth.equals(\"poor\")",
              c -> c.selfRatedHealth().equals("fair") || c.selfRatedHealth().equals("poor")),
          new PeerRule(
              "coping-difficulty.health.poor",
              10,
              "$c.selfRatedHealth.equals(\"poor\") && $c.managesDailyLife <= 6",
              c -> c.selfRatedHealth().equals("poor") && c.managesDailyLife() <= 6),
          new PeerRule(
              "coping-difficulty.housing",
              20,
              "$c.housing.equals(\"temporary\") || $c.housing.equals(\"none\")",
              c -> c.housing().equals("temporary") || c.housing().equals("none")),
          new PeerRule(
              "coping-difficulty.money",
              10,
              "$c.worries.contains(\"money\") || !$c.incomeCoversNeeds",
              c -> c.worries().contains("money") || !c.incomeCoversNeeds()),
          new PeerRule(
              "coping-difficulty.memory",
              15,
              "$c.worries.contains(\"memory\") && $c.ageYears >= 65",
              c -> c.worries().contains("memory") && c.ageYears() >= 65),
          new PeerRule(
              "coping-difficulty.alcohol",
              10,
              "$c.worries.contains(\"alcohol\") && ($c.livesAlone || !$c.housing.equals(\"own\"))",
              c ->
                  c.worries().contains("alcohol")
                      && (c.livesAlone() || !c.housing().equals("own"))),
          new PeerRule(
              "coping-difficulty.sleep",
              5,
              "$c.sleepHours < 5.5 || $c.sleepHours > 10.5",
              c -> c.sleepHours() < 5.5 || c.sleepHours() > 10.5),
          new PeerRule(
              "coping-difficulty.walking",
              10,
              "$c.walks400Metres.equals(\"with-difficulty\") || $c.walks400Metres.equals(\"not\")",
              c ->
                  c.walks400Metres().equals("with-difficulty") || c.walks400Metres().equals("not")),
          new PeerRule(
              "coping-difficulty.walking.old",
              10,
              "$c.walks400Metres.equals(\"not\") && $c.ageYears >= 75",
              c -> c.walks400Metres().equals("not") && c.ageYears() >= 75),
          new PeerRule(
              "coping-difficulty.confident",
              -10,
              "$c.managesDailyLife >= 8 && ($c.selfRatedHealth.equals(\"excellent\") || $c.selfRatedHealth.equals(\"good\"))",
              c ->
                  c.managesDailyLife() >= 8
                      && (c.selfRatedHealth().equals("excellent")
                          || c.selfRatedHealth().equals("good"))));

  /** The stop, and the tag that needs no position. */
  static final List<PeerRule> OVERLAYS =
      List.of(
          new PeerRule(
              "stop.urgent-assessment",
              0,
              "$c.urgentAssessmentRunning",
              c -> c.urgentAssessmentRunning()),
          new PeerRule(
              "tag.raters-disagree",
              0,
              "$c.dailyLifeAsSeen < $c.managesDailyLife",
              c -> c.dailyLifeAsSeen() < c.managesDailyLife()));

  private PeerRules() {}
}
