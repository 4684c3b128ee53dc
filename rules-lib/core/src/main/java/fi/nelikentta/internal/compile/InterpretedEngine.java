package fi.nelikentta.internal.compile;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;

/**
 * The engine for packs that tables do not fit: it walks the conditions. It holds nothing to free;
 * safe to share among threads.
 */
final class InterpretedEngine implements StrategyEngine {
  private final Chart chart;
  private volatile boolean closed;

  InterpretedEngine(RulePack pack) {
    this.chart = new Chart(pack);
  }

  @Override
  public RulePack pack() {
    return chart.pack();
  }

  @Override
  public Proposal evaluate(Situation situation, LocalDate date) {
    checkOpen();
    return chart.evaluate(situation, date, chart.interpret());
  }

  @Override
  public Iterable<Proposal> evaluateAll(Iterable<Situation> situations, LocalDate date) {
    checkOpen();
    return StrategyEngine.super.evaluateAll(situations, date);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the engine is closed.\nTry: create another one.");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
