package fi.nelikentta.jmh;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded random clients of whom everything is known. Most are well and some are not, so that all
 * four strategies occur and no condition is the same for all; otherwise a processor would learn the
 * answers by heart.
 */
public final class CountyClients {

  private final RulePack pack;
  private final SplittableRandom random;

  private CountyClients(RulePack pack, long seed) {
    this.pack = pack;
    this.random = new SplittableRandom(seed);
  }

  /** So many clients, the same ones for the same seed. */
  public static List<Situation> of(RulePack pack, int count, long seed) {
    CountyClients clients = new CountyClients(pack, seed);
    List<Situation> situations = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      situations.add(clients.next("client-" + i));
    }
    return situations;
  }

  private Situation next(String clientId) {
    return pack.situation(clientId)
        .set("ageYears", random.nextInt(18, 100))
        .set("longTermConditions", few(9))
        .set("regularMedicines", few(20))
        .set("highRiskMedicine", chance(0.4))
        .set("emergencyVisits", few(14))
        .set("hospitalDays", few(40))
        .set("servicesInUse", few(12))
        .set("carePlanInPlace", chance(0.5))
        .set("glycatedHaemoglobin", 30 + 60 * random.nextDouble())
        .set("filtrationRate", 25 + 90 * random.nextDouble())
        .set("diagnoses", some("diagnoses", 0.3))
        .set("referral", one("referral"))
        .set("managesDailyLife", 10 - few(11))
        .set("dailyLifeAsSeen", 10 - few(11))
        .set("livesAlone", chance(0.5))
        .set("hasSomeoneToTurnTo", chance(0.6))
        .set("selfRatedHealth", one("selfRatedHealth"))
        .set("housing", one("housing"))
        .set("walks400Metres", one("walks400Metres"))
        .set("worries", some("worries", 0.3))
        .set("sleepHours", 3 + 9 * random.nextDouble())
        .set("incomeCoversNeeds", chance(0.7))
        .set("urgentAssessmentRunning", chance(0.02))
        .build();
  }

  /** Below the limit, and more often little than much. */
  private int few(int limit) {
    double part = random.nextDouble();
    return (int) (limit * part * part);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** The first, which is the best, more often than the last. */
  private String one(String attribute) {
    List<String> codes = codes(attribute);
    return codes.get(few(codes.size()));
  }

  private List<String> some(String attribute, double probability) {
    return codes(attribute).stream().filter(code -> chance(probability)).toList();
  }

  private List<String> codes(String attribute) {
    return pack.schema().attribute(attribute).domain().codes();
  }
}
