package fi.nelikentta;

import fi.nelikentta.pack.RulePack;

/** Makes engines of one kind; found through the service loader. */
public interface EngineProvider {
  /** The name by which the engine is asked for, as {@code drools}. */
  String name();

  /** Builds an engine for the pack; this may take seconds. */
  StrategyEngine create(RulePack pack);
}
