package fi.nelikentta;

import fi.nelikentta.pack.RulePack;

/** Makes engines of one kind; found through the service loader. */
public interface EngineProvider {
  /** The kind that it makes. */
  EngineKind kind();

  /** Builds an engine for the pack; this may take seconds. */
  StrategyEngine create(RulePack pack);
}
