package fi.nelikentta.drools;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** An engine that is asked once for each situation, since the same ones come again and again. */
record Remembering(StrategyEngine engine, Map<Situation, Proposal> proposals)
    implements StrategyEngine {

  Remembering(StrategyEngine engine) {
    this(engine, new HashMap<>());
  }

  @Override
  public RulePack pack() {
    return engine.pack();
  }

  @Override
  public Proposal evaluate(Situation situation, LocalDate date) {
    return proposals.computeIfAbsent(situation, one -> engine.evaluate(one, date));
  }

  @Override
  public void close() {
    engine.close();
  }
}
