package fi.nelikentta.batch;

/**
 * What an input was, so that a run can be told from another.
 *
 * @param name as it was given
 * @param format how its rows were written
 * @param size its bytes, as they lie on the disk
 * @param sha256 over these bytes
 * @param rows its records, the rejected ones included
 * @param spreadsheet whether it is the CSV of a Finnish spreadsheet
 */
public record InputFacts(
    String name,
    InputFile.Format format,
    long size,
    String sha256,
    long rows,
    Recognised spreadsheet) {

  /** Of no spreadsheet. */
  public InputFacts(String name, InputFile.Format format, long size, String sha256, long rows) {
    this(name, format, size, sha256, rows, Recognised.NONE);
  }
}
