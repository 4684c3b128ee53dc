package fi.nelikentta.drools;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;

/** An engine that was compiled from other rules than those of the pack that it stands for. */
record Miscompiled(RulePack pack, StrategyEngine wrong) implements StrategyEngine {
  @Override
  public Proposal evaluate(Situation situation, LocalDate date) {
    return wrong.evaluate(situation, date);
  }

  @Override
  public Iterable<Proposal> evaluateAll(Iterable<Situation> situations, LocalDate date) {
    return wrong.evaluateAll(situations, date);
  }

  @Override
  public void close() {
    wrong.close();
  }
}
