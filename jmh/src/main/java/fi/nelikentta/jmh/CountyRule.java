package fi.nelikentta.jmh;

import fi.nelikentta.situation.Axis;
import java.util.List;

/**
 * The rules of evidence in the order in which evidence is told, so that nothing has to be sorted. A
 * rule's ordinal is its bit in {@link CountyByHand#find}.
 */
enum CountyRule {
  BODY_AND_MIND("body-and-mind", 15, "diagnoses", "longTermConditions"),
  CONDITIONS_MANY("conditions.many", 15, "longTermConditions"),
  HEART_AND_LUNGS("heart-and-lungs", 15, "diagnoses"),
  CONDITIONS_SEVERAL("conditions.several", 10, "longTermConditions"),
  DIABETES_UNSTEADY("diabetes.unsteady", 10, "diagnoses", "glycatedHaemoglobin"),
  EMERGENCY_FREQUENT("emergency.frequent", 10, "emergencyVisits", "hospitalDays"),
  EMERGENCY_REPEATED("emergency.repeated", 10, "emergencyVisits"),
  HOSPITAL_LONG("hospital.long", 10, "hospitalDays"),
  KIDNEYS("kidneys", 10, "filtrationRate", "diagnoses"),
  MEDICINES_MANY("medicines.many", 10, "regularMedicines"),
  MEDICINES_RISKY("medicines.risky", 10, "regularMedicines", "highRiskMedicine"),
  SERVICES_SCATTERED("services.scattered", 10, "servicesInUse", "carePlanInPlace"),
  REFERRAL("referral", 5, "referral"),
  STEADY("steady", -10, "emergencyVisits", "carePlanInPlace", "diagnoses"),
  DAILY_LIFE_HARD("daily-life.hard", 20, "managesDailyLife"),
  HOUSING("housing", 20, "housing"),
  ALONE("alone", 15, "livesAlone", "hasSomeoneToTurnTo"),
  DAILY_LIFE_AS_SEEN("daily-life.as-seen", 15, "dailyLifeAsSeen"),
  MEMORY("memory", 15, "worries", "ageYears"),
  ALCOHOL("alcohol", 10, "worries", "livesAlone", "housing"),
  DAILY_LIFE_MIDDLING("daily-life.middling", 10, "managesDailyLife"),
  HEALTH_FAIR_OR_POOR("health.fair-or-poor", 10, "selfRatedHealth"),
  HEALTH_POOR("health.poor", 10, "selfRatedHealth", "managesDailyLife"),
  MONEY("money", 10, "worries", "incomeCoversNeeds"),
  WALKING("walking", 10, "walks400Metres"),
  WALKING_OLD("walking.old", 10, "walks400Metres", "ageYears"),
  SLEEP("sleep", 5, "sleepHours"),
  CONFIDENT("confident", -10, "managesDailyLife", "selfRatedHealth");

  private static final CountyRule[] VALUES = values();

  private final String id;
  private final Axis axis;
  private final int points;

  /** Immutable, which its type does not say. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> looksAt;

  CountyRule(String topic, int points, String... looksAt) {
    this.axis = ordinal() <= 13 ? Axis.COMPLEXITY : Axis.COPING_DIFFICULTY;
    this.id = (axis == Axis.COMPLEXITY ? "complexity." : "coping-difficulty.") + topic;
    this.points = points;
    this.looksAt = List.of(looksAt);
  }

  /** The rule of that bit. */
  static CountyRule at(int bit) {
    return VALUES[bit];
  }

  String id() {
    return id;
  }

  Axis axis() {
    return axis;
  }

  int points() {
    return points;
  }

  List<String> looksAt() {
    return looksAt;
  }
}
