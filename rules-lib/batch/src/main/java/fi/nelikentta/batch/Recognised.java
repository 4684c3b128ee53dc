package fi.nelikentta.batch;

/** Whether an input is the CSV of a Finnish spreadsheet. */
public enum Recognised {
  /** Nothing speaks for it, or it was not looked for. */
  NONE,
  /** It looks like one, but is read as any other. */
  LIKELY,
  /** It is read as one. */
  READ,
  /**
   * The same was asked for, but semicolons do not part its cells: only the encoding is a sheet's.
   */
  ENCODING
}
