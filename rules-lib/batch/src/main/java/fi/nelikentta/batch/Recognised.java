package fi.nelikentta.batch;

/** Whether an input is the CSV of a Finnish spreadsheet. */
public enum Recognised {
  /** Nothing speaks for it, or it was not looked for. */
  NONE,
  /** It looks like one, but is read as any other. */
  LIKELY,
  /** It is read as one. */
  READ
}
