package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Disclosure;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.situation.Axis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The points of one axis that rest on use, or on need, as means by where clients stand. A mean
 * times its clients is a sum of points, and so a number of clients: it is told only where neither
 * those who have such points nor those who have none are few.
 */
final class MeanFigures {
  private static final BigDecimal HALF_A_TENTH = new BigDecimal("0.05");

  private final Disclosure disclosure;
  private final EvidenceFigures evidence;
  private final Cohort cohort;
  private final Axis axis;
  private final Grounding grounding;
  private final Map<Standing, Integer> having = new EnumMap<>(Standing.class);

  MeanFigures(
      Disclosure disclosure,
      StandingFigures standings,
      EvidenceFigures evidence,
      Cohort cohort,
      Axis axis,
      Grounding grounding) {
    this.disclosure = disclosure;
    this.evidence = evidence;
    this.cohort = cohort;
    this.axis = axis;
    this.grounding = grounding;
    for (Standing standing : StandingFigures.STANDINGS) {
      long clients = cohort.evidence().clients(standing, axis, grounding);
      int place = disclosure.add(clients);
      disclosure.sum(
          standings.place(standing),
          List.of(place, disclosure.add(cohort.standings().of(standing) - clients)));
      having.put(standing, place);
    }
    List<Integer> rules = rules();
    if (rules.size() == 1) {
      disclosure.sum(evidence.hasPlace(rules.get(0)), List.copyOf(having.values()));
    }
  }

  Axis axis() {
    return axis;
  }

  Grounding grounding() {
    return grounding;
  }

  private List<Integer> rules() {
    List<Integer> rules = new ArrayList<>();
    for (int i = 0; i < cohort.pack().adding().size(); i++) {
      Adding rule = cohort.pack().adding().get(i);
      if (rule.axis() == axis && rule.grounding() == grounding) {
        rules.add(i);
      }
    }
    return rules;
  }

  /** The mean of those who stand there; empty where it is not told, or where nobody stands. */
  Optional<BigDecimal> find(Standing standing) {
    long clients = cohort.standings().of(standing);
    return clients == 0
            || disclosure.count(StandingFigures.place(having, standing)).isHidden()
            || !isCoarse()
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(cohort.evidence().points(standing, axis, grounding))
                .divide(BigDecimal.valueOf(clients), 6, RoundingMode.HALF_UP));
  }

  /**
   * Whether what rounding leaves open of all means together is more than the points of a rule of
   * which it is not told how many have it.
   */
  private boolean isCoarse() {
    int least = cohort.plan().minCell();
    BigDecimal open = HALF_A_TENTH.multiply(BigDecimal.valueOf(cohort.standings().all()));
    return least == 1
        || rules().stream()
            .filter(
                rule ->
                    cohort.pack().adding().get(rule).isSensitive() || evidence.has(rule).isHidden())
            .allMatch(
                rule ->
                    open.compareTo(
                            BigDecimal.valueOf(
                                (long) least * Math.abs(cohort.pack().adding().get(rule).points())))
                        >= 0);
  }
}
