package fi.nelikentta.batch;

import fi.nelikentta.batch.mapping.Mapped;

/** What records of CSV hold, whoever wrote them. Safe to share among threads. */
interface CsvLayout {
  /** What finds the records of a piece; another one each time. */
  CsvRecords records();

  /**
   * The row of the record on which the reader stands.
   *
   * @param mapped counts what a mapping did to it
   */
  Row row(CsvRecords record, Mapped mapped);

  /** The row of a record that was given up, of which no byte was kept. */
  Row givenUp(long line, CsvRecords.Shape shape);

  /** Counts for the mapping, for one thread. */
  Mapped counter();

  /** Whether plain cells may go from bytes into columns as they are. */
  boolean isPlain();

  Columns columns();

  Dialect dialect();

  char delimiter();
}
