package fi.nelikentta.internal.explain;

import fi.nelikentta.Outcome;
import fi.nelikentta.internal.eval.EvaluatedBasis;
import fi.nelikentta.rule.CustomerStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation came to.
 *
 * @param outcome the kind of the proposal
 * @param strategy the assigned strategy; null for other outcomes
 * @param hasStrategies whether the rules that give strategies were reached
 */
record Result(Outcome outcome, @Nullable CustomerStrategy strategy, boolean hasStrategies) {

  static Result of(EvaluatedBasis basis) {
    if (!basis.stops().isEmpty()) {
      return new Result(Outcome.REFERRED, null, false);
    }
    if (!basis.chart().isEnoughKnown(basis.situation())) {
      return new Result(Outcome.UNDETERMINED, null, false);
    }
    List<CustomerStrategy> strategies = basis.strategies();
    return switch (strategies.size()) {
      case 0 -> new Result(Outcome.UNDETERMINED, null, true);
      case 1 -> new Result(Outcome.ASSIGNED, strategies.get(0), true);
      default -> new Result(Outcome.CONFLICTING, null, true);
    };
  }
}
