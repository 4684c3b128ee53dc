package fi.nelikentta.jmh.registry;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Compares two files of proposals row by row: strategy, points, and the rules that gave them. */
final class SameAnswers {
  private static final List<String> COLUMNS =
      List.of("clientId", "strategy", "complexity", "copingDifficulty", "evidence");

  private SameAnswers() {}

  /**
   * How many rows both have.
   *
   * @throws IllegalStateException if a row is not the same in both, with its number
   */
  static long count(Path one, Path other) throws IOException {
    try (CsvReader<NamedCsvRecord> first = CsvReader.builder().ofNamedCsvRecord(one);
        CsvReader<NamedCsvRecord> second = CsvReader.builder().ofNamedCsvRecord(other)) {
      CloseableIterator<NamedCsvRecord> rows = first.iterator();
      CloseableIterator<NamedCsvRecord> others = second.iterator();
      long count = 0;
      while (rows.hasNext() && others.hasNext()) {
        count++;
        NamedCsvRecord row = rows.next();
        NamedCsvRecord same = others.next();
        for (String column : COLUMNS) {
          if (!row.getField(column).equals(same.getField(column))) {
            throw new IllegalStateException("row " + count + " differs in " + column + ".");
          }
        }
      }
      if (rows.hasNext() || others.hasNext()) {
        throw new IllegalStateException("one file has more than " + count + " rows.");
      }
      return count;
    }
  }
}
