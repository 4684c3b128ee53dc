package fi.nelikentta.drools;

import fi.nelikentta.EngineKind;
import fi.nelikentta.EngineProvider;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;

/** Makes Drools engines; found through the service loader. */
public final class DroolsEngineProvider implements EngineProvider {
  @Override
  public EngineKind kind() {
    return EngineKind.DROOLS;
  }

  @Override
  public StrategyEngine create(RulePack pack) {
    return DroolsEngine.create(pack);
  }
}
