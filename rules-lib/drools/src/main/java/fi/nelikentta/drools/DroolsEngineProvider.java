package fi.nelikentta.drools;

import fi.nelikentta.EngineProvider;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;

/** Makes Drools engines; found through the service loader. */
public final class DroolsEngineProvider implements EngineProvider {
  /** The name of the engine. */
  public static final String NAME = "drools";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public StrategyEngine create(RulePack pack) {
    return DroolsEngine.create(pack);
  }
}
