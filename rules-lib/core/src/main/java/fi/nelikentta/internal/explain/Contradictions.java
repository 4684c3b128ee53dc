package fi.nelikentta.internal.explain;

import fi.nelikentta.Evidence;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signals that contradict the result: fired rules whose points lead towards the other side of an
 * axis than the one where the assigned strategy lies. Only strong ones, which give at least three
 * quarters of the points of the strongest rule of their axis; else every small point would be a
 * contradiction.
 */
final class Contradictions {
  private Contradictions() {}

  /** The contradicting evidence, strongest first; none without a strategy. */
  static List<Evidence> of(
      RulePack pack, List<Evidence> evidence, @Nullable CustomerStrategy strategy) {
    if (strategy == null) {
      return List.of();
    }
    return evidence.stream()
        .filter(signal -> signal.points() > 0 != isUpperSide(strategy, signal.axis()))
        .filter(signal -> 4 * Math.abs(signal.points()) >= 3 * strongest(pack, signal.axis()))
        .sorted(Comparator.comparingInt((Evidence signal) -> -Math.abs(signal.points())))
        .toList();
  }

  /** Whether the strategy lies on the complex, or the hard, side of the axis. */
  private static boolean isUpperSide(CustomerStrategy strategy, Axis axis) {
    return strategy == CustomerStrategy.NETWORK
        || strategy
            == (axis == Axis.COMPLEXITY
                ? CustomerStrategy.COLLABORATION
                : CustomerStrategy.COMMUNITY);
  }

  private static int strongest(RulePack pack, Axis axis) {
    int most = 0;
    for (Rule rule : pack.rules()) {
      if (rule.verb() instanceof Verb.Add add && add.axis() == axis) {
        most = Math.max(most, Math.abs(add.points()));
      }
    }
    return most;
  }
}
