package fi.nelikentta.jmh;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import java.util.List;

/**
 * The places of the county's attributes, and of their codes: what a generated record would hold.
 */
final class CountySlots {
  static final int AGE_YEARS = 0;
  static final int LONG_TERM_CONDITIONS = 1;
  static final int REGULAR_MEDICINES = 2;
  static final int HIGH_RISK_MEDICINE = 3;
  static final int EMERGENCY_VISITS = 4;
  static final int HOSPITAL_DAYS = 5;
  static final int SERVICES_IN_USE = 6;
  static final int CARE_PLAN_IN_PLACE = 7;
  static final int GLYCATED_HAEMOGLOBIN = 8;
  static final int FILTRATION_RATE = 9;
  static final int DIAGNOSES = 10;
  static final int REFERRAL = 11;
  static final int MANAGES_DAILY_LIFE = 12;
  static final int DAILY_LIFE_AS_SEEN = 13;
  static final int LIVES_ALONE = 14;
  static final int HAS_SOMEONE_TO_TURN_TO = 15;
  static final int SELF_RATED_HEALTH = 16;
  static final int HOUSING = 17;
  static final int WALKS_400_METRES = 18;
  static final int WORRIES = 19;
  static final int SLEEP_HOURS = 20;
  static final int INCOME_COVERS_NEEDS = 21;
  static final int URGENT_ASSESSMENT_RUNNING = 22;

  static final long E11 = 1L << 1;
  static final long F10 = 1L << 2;
  static final long F32 = 1L << 3;
  static final long I50 = 1L << 5;
  static final long J44 = 1L << 6;
  static final long N18 = 1L << 8;
  static final long ALCOHOL = 1L;
  static final long MEMORY = 1L << 3;
  static final long MONEY = 1L << 4;
  static final int OPEN = 2;
  static final int GOOD = 1;
  static final int FAIR = 2;
  static final int POOR = 3;
  static final int OWN = 0;
  static final int TEMPORARY = 2;
  static final int WITH_DIFFICULTY = 1;
  static final int NOT = 2;

  private static final List<String> NAMES =
      List.of(
          "ageYears",
          "longTermConditions",
          "regularMedicines",
          "highRiskMedicine",
          "emergencyVisits",
          "hospitalDays",
          "servicesInUse",
          "carePlanInPlace",
          "glycatedHaemoglobin",
          "filtrationRate",
          "diagnoses",
          "referral",
          "managesDailyLife",
          "dailyLifeAsSeen",
          "livesAlone",
          "hasSomeoneToTurnTo",
          "selfRatedHealth",
          "housing",
          "walks400Metres",
          "worries",
          "sleepHours",
          "incomeCoversNeeds",
          "urgentAssessmentRunning");

  private CountySlots() {}

  /**
   * The bit of a rule that holds. Conditions are joined with {@code &} and {@code |}: what is
   * random to the processor is better computed than guessed, which halves the time.
   */
  static long bit(int rule, boolean holds) {
    return (holds ? 1L : 0L) << rule;
  }

  /** Sees to it that the schema has the attributes where they are read. */
  static void check(Schema schema) {
    List<String> names = schema.attributes().stream().map(Attribute::name).toList();
    if (!names.equals(NAMES)) {
      throw new IllegalArgumentException(
          "the schema is not the county's: " + names + ".\nTry: the pack fixtures/packs/county.");
    }
  }
}
