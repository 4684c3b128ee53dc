package fi.nelikentta.internal.compile;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;

/** The engine over tables. It holds nothing to free; safe to share among threads. */
public final class CompiledEngine implements StrategyEngine {
  private final Chart chart;
  private final CompiledPack compiled;
  private volatile boolean closed;

  /** Compiles the pack. */
  public CompiledEngine(RulePack pack) {
    this.chart = new Chart(pack);
    this.compiled = new CompiledPack(chart);
  }

  /** Whether the pack is one that this engine takes. */
  public static boolean takes(RulePack pack) {
    return Phase2.fits(pack);
  }

  @Override
  public RulePack pack() {
    return chart.pack();
  }

  @Override
  public Proposal evaluate(Situation situation, LocalDate date) {
    if (closed) {
      throw new IllegalStateException("the engine is closed.\nTry: create another one.");
    }
    chart.check(situation, date);
    return compiled.evaluate(situation, date);
  }

  @Override
  public void close() {
    closed = true;
  }
}
