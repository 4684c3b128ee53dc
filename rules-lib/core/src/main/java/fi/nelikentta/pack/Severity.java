package fi.nelikentta.pack;

/** How much a diagnostic weighs. */
public enum Severity {
  /** A pack with one never reaches an engine. */
  ERROR,
  /** The pack works; the author should look. */
  WARNING
}
