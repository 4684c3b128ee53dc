package fi.nelikentta.internal.explain;

import fi.nelikentta.Position;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.RuleRun;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Situation;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules would give in another situation, or at another point of the chart. Not safe to
 * share among threads.
 */
final class Trial implements AutoCloseable {
  private final Chart chart;
  private final RuleRun run;
  private final BitSet stops = new BitSet();

  Trial(Chart chart) {
    this.chart = chart;
    this.run = chart.interpret();
    for (int i = 0; i < chart.pack().rules().size(); i++) {
      stops.set(i, chart.pack().rules().get(i).verb() instanceof Verb.Refer);
    }
  }

  /** The phase 1 rules that would fire; what follows is about the same situation. */
  BitSet fire(Situation situation) {
    return run.fireSituation(situation);
  }

  /** The one strategy that the situation would get; null when it would get none, or several. */
  @Nullable CustomerStrategy strategy(Situation situation, BitSet fired) {
    return fired.intersects(stops) || !chart.isEnoughKnown(situation)
        ? null
        : strategyAt(chart.position(situation, fired));
  }

  /** The one strategy at the position; null when there is none, or several. */
  @Nullable CustomerStrategy strategyAt(Position position) {
    Set<CustomerStrategy> strategies = EnumSet.noneOf(CustomerStrategy.class);
    BitSet fired = run.firePosition(position);
    for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
      if (chart.pack().rules().get(i).verb() instanceof Verb.Assign assign) {
        strategies.add(assign.strategy());
      }
    }
    return strategies.size() == 1 ? strategies.iterator().next() : null;
  }

  @Override
  public void close() {
    run.close();
  }
}
