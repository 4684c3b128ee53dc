package fi.nelikentta;

/** The engines, which all give the same proposals. */
public enum EngineKind {
  /** Tables over what conditions tell apart: the small and fast one, and the default. */
  COMPILED,
  /** Drools, the reference; needs nelikentta-drools on the class path. */
  DROOLS
}
