package fi.nelikentta.jmh.peer;

import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import java.util.List;

/**
 * A client as the peers take one: a plain object whose values may be null. It is filled before
 * anything is measured, which an engine that starts from a {@link Situation} must do itself.
 */
public record ClientSituation(
    Integer ageYears,
    Integer longTermConditions,
    Integer regularMedicines,
    Boolean highRiskMedicine,
    Integer emergencyVisits,
    Integer hospitalDays,
    Integer servicesInUse,
    Boolean carePlanInPlace,
    Double glycatedHaemoglobin,
    Double filtrationRate,
    List<String> diagnoses,
    String referral,
    Integer managesDailyLife,
    Integer dailyLifeAsSeen,
    Boolean livesAlone,
    Boolean hasSomeoneToTurnTo,
    String selfRatedHealth,
    String housing,
    String walks400Metres,
    List<String> worries,
    Double sleepHours,
    Boolean incomeCoversNeeds,
    Boolean urgentAssessmentRunning) {

  /** The same client. */
  public static ClientSituation of(Situation situation) {
    Values values = new Values(situation, situation.schema());
    return new ClientSituation(
        values.whole("ageYears"),
        values.whole("longTermConditions"),
        values.whole("regularMedicines"),
        values.truth("highRiskMedicine"),
        values.whole("emergencyVisits"),
        values.whole("hospitalDays"),
        values.whole("servicesInUse"),
        values.truth("carePlanInPlace"),
        values.number("glycatedHaemoglobin"),
        values.number("filtrationRate"),
        values.codes("diagnoses"),
        values.text("referral"),
        values.whole("managesDailyLife"),
        values.whole("dailyLifeAsSeen"),
        values.truth("livesAlone"),
        values.truth("hasSomeoneToTurnTo"),
        values.text("selfRatedHealth"),
        values.text("housing"),
        values.text("walks400Metres"),
        values.codes("worries"),
        values.number("sleepHours"),
        values.truth("incomeCoversNeeds"),
        values.truth("urgentAssessmentRunning"));
  }

  private record Values(Situation situation, Schema schema) {
    Integer whole(String name) {
      return (Integer) value(name);
    }

    Double number(String name) {
      return (Double) value(name);
    }

    Boolean truth(String name) {
      return (Boolean) value(name);
    }

    String text(String name) {
      return (String) value(name);
    }

    List<String> codes(String name) {
      return ((List<?>) value(name)).stream().map(String.class::cast).toList();
    }

    private Object value(String name) {
      return situation.find(schema.attribute(name)).orElseThrow();
    }
  }
}
