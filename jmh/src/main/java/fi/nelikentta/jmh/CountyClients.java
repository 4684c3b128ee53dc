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
  private static final List<String> DIAGNOSES = codes("diagnoses");
  private static final List<String> REFERRALS = codes("referral");
  private static final List<String> HEALTH = codes("selfRatedHealth");
  private static final List<String> HOUSING = codes("housing");
  private static final List<String> WALKING = codes("walks400Metres");
  private static final List<String> WORRIES = codes("worries");

  private final SplittableRandom random;

  private CountyClients(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** So many clients, the same ones for the same seed. */
  public static List<Situation> of(RulePack pack, int count, long seed) {
    CountyClients clients = new CountyClients(seed);
    List<Situation> situations = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      situations.add(clients.next(pack, "client-" + i));
    }
    return situations;
  }

  private Situation next(RulePack pack, String clientId) {
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
        .set("diagnoses", some(DIAGNOSES, 0.3))
        .set("referral", one(REFERRALS))
        .set("managesDailyLife", 10 - few(11))
        .set("dailyLifeAsSeen", 10 - few(11))
        .set("livesAlone", chance(0.5))
        .set("hasSomeoneToTurnTo", chance(0.6))
        .set("selfRatedHealth", one(HEALTH))
        .set("housing", one(HOUSING))
        .set("walks400Metres", one(WALKING))
        .set("worries", some(WORRIES, 0.3))
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
  private String one(List<String> codes) {
    return codes.get(few(codes.size()));
  }

  private List<String> some(List<String> codes, double probability) {
    return codes.stream().filter(code -> chance(probability)).toList();
  }

  private static List<String> codes(String attribute) {
    return County.pack().schema().attribute(attribute).domain().codes();
  }
}
