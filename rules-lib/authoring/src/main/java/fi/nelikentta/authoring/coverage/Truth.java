package fi.nelikentta.authoring.coverage;

/** What a single test of a condition can come to for a client. */
public enum Truth {
  /** All that it names is known, and it holds. */
  TRUE,
  /** All that it names is known, and it does not hold. */
  FALSE,
  /** Something that it names is unknown. */
  UNKNOWN
}
