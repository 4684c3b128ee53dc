package fi.nelikentta.jmh.peer;

import fi.nelikentta.rule.CustomerStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * KIE DMN with {@code county.dmn}: a decision table for each axis with the policy COLLECT, one for
 * the strategy, one for stop and tags. A condition over two attributes with "or" is a column of its
 * own. The client goes in as a map, which DMN takes rather than a record.
 */
public final class KieDmn implements Peer {
  private final DMNRuntime runtime;
  private final DMNModel model;

  /** Compiles the tables. */
  public KieDmn() {
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(ResourceFactory.newClassPathResource("county.dmn", KieDmn.class)))
            .getOrElseThrow(IllegalStateException::new);
    this.model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  @Override
  public PeerAnswer answer(ClientSituation client) {
    DMNContext context = runtime.newContext();
    context.set("client", values(client));
    DMNResult result = runtime.evaluateAll(model, context);
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    List<String> fired = new ArrayList<>();
    addRules(fired, result, "complexityEvidence");
    addRules(fired, result, "difficultyEvidence");
    Object overlays = value(result, "overlays");
    ((List<?>) overlays).forEach(rule -> fired.add((String) rule));
    CustomerStrategy strategy = null;
    if (!fired.contains(PeerRule.STOP)) {
      Map<?, ?> assigned = (Map<?, ?>) value(result, "strategy");
      fired.add(text(assigned, "rule"));
      strategy = CustomerStrategy.valueOf(text(assigned, "strategy"));
    }
    return new PeerAnswer(
        ((Number) value(result, "complexity")).intValue(),
        ((Number) value(result, "copingDifficulty")).intValue(),
        strategy,
        fired);
  }

  private static void addRules(List<String> fired, DMNResult result, String table) {
    for (Object row : (List<?>) value(result, table)) {
      fired.add(text((Map<?, ?>) row, "rule"));
    }
  }

  /** What a decision gave; a table without a row that fits gives nothing. */
  private static Object value(DMNResult result, String decision) {
    return Objects.requireNonNullElse(
        result.getDecisionResultByName(decision).getResult(), List.of());
  }

  private static String text(Map<?, ?> row, String key) {
    return (String) Objects.requireNonNull(row.get(key));
  }

  static Map<String, Object> values(ClientSituation client) {
    Map<String, Object> values = new HashMap<>(64);
    values.put("ageYears", client.ageYears());
    values.put("longTermConditions", client.longTermConditions());
    values.put("regularMedicines", client.regularMedicines());
    values.put("highRiskMedicine", client.highRiskMedicine());
    values.put("emergencyVisits", client.emergencyVisits());
    values.put("hospitalDays", client.hospitalDays());
    values.put("servicesInUse", client.servicesInUse());
    values.put("carePlanInPlace", client.carePlanInPlace());
    values.put("glycatedHaemoglobin", client.glycatedHaemoglobin());
    values.put("filtrationRate", client.filtrationRate());
    values.put("diagnoses", client.diagnoses());
    values.put("referral", client.referral());
    values.put("managesDailyLife", client.managesDailyLife());
    values.put("dailyLifeAsSeen", client.dailyLifeAsSeen());
    values.put("livesAlone", client.livesAlone());
    values.put("hasSomeoneToTurnTo", client.hasSomeoneToTurnTo());
    values.put("selfRatedHealth", client.selfRatedHealth());
    values.put("housing", client.housing());
    values.put("walks400Metres", client.walks400Metres());
    values.put("worries", client.worries());
    values.put("sleepHours", client.sleepHours());
    values.put("incomeCoversNeeds", client.incomeCoversNeeds());
    values.put("urgentAssessmentRunning", client.urgentAssessmentRunning());
    return values;
  }
}
