package fi.nelikentta.cli;

import fi.nelikentta.EngineProvider;
import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;

/**
 * Evaluates by the rule model, so that most tests need not wait for Drools. Being first on the
 * class path it is the engine of tests that name none; the contract test names Drools.
 */
public final class ModelEngineProvider implements EngineProvider {
  @Override
  public String name() {
    return "model";
  }

  @Override
  public StrategyEngine create(RulePack pack) {
    Chart chart = new Chart(pack);
    return new StrategyEngine() {
      @Override
      public RulePack pack() {
        return pack;
      }

      @Override
      public Proposal evaluate(Situation situation, LocalDate date) {
        return chart.evaluate(situation, date, chart.interpret());
      }

      @Override
      public void close() {
        // Nothing is held.
      }
    };
  }
}
