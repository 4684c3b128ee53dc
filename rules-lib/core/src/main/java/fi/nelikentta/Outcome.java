package fi.nelikentta;

/** The kinds of proposals. */
public enum Outcome {
  /** One strategy. */
  ASSIGNED,
  /** None: too little is known, or no rule gives one. */
  UNDETERMINED,
  /** Somewhere else, since something has been recorded that comes before a strategy. */
  REFERRED,
  /** Different strategies by different rules. */
  CONFLICTING
}
