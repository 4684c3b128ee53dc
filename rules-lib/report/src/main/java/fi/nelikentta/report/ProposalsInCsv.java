package fi.nelikentta.report;

import static fi.nelikentta.report.Sayings.say;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fi.nelikentta.text.FailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposals as CSV, with commas or, as spreadsheets have it, with semicolons. */
final class ProposalsInCsv implements ProposalsFile {
  private final Path path;
  private final BufferedReader reader;
  private final Iterator<CsvRecord> records;
  private final List<String> passed;
  private long line;

  /**
   * Reads the header.
   *
   * @throws fi.nelikentta.text.WrongUsageException if it is not that of proposals
   */
  ProposalsInCsv(Path path, BufferedReader reader) throws IOException {
    this.path = path;
    this.reader = reader;
    this.records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(true)
            .fieldSeparator(separator(reader))
            .ofCsvRecord(reader)
            .iterator();
    CsvRecord header = record();
    int ours = ProposalCells.COLUMNS.size();
    if (header == null
        || header.getFieldCount() < ours
        || !header.getFields().subList(0, ours).equals(ProposalCells.COLUMNS)) {
      throw ProposalsFile.none(path);
    }
    this.passed = List.copyOf(header.getFields().subList(ours, header.getFieldCount()));
  }

  /** What stands behind the first column's name. */
  private static char separator(BufferedReader reader) throws IOException {
    int first = ProposalCells.COLUMNS.get(0).length();
    reader.mark(first + 1);
    char[] begin = new char[first + 1];
    int read = 0;
    while (read < begin.length) {
      int more = reader.read(begin, read, begin.length - read);
      if (more < 0) {
        break;
      }
      read += more;
    }
    reader.reset();
    return read == begin.length && begin[first] == ';' ? ';' : ',';
  }

  @Override
  public List<String> passed() {
    return passed;
  }

  @Override
  public @Nullable ProposalCells next() {
    CsvRecord record = record();
    if (record == null) {
      return null;
    }
    if (record.getFieldCount() != ProposalCells.COLUMNS.size() + passed.size()) {
      throw new FailedException(
          say("other-cells", path.toString(), record.getStartingLineNumber()),
          say("classify-again"));
    }
    return new ProposalCells(path.toString(), record.getStartingLineNumber(), record.getFields());
  }

  private @Nullable CsvRecord record() {
    try {
      CsvRecord record = records.hasNext() ? records.next() : null;
      line = record == null ? line : record.getStartingLineNumber();
      return record;
    } catch (CsvParseException | UncheckedIOException wrong) {
      if (wrong.getCause() instanceof FailedException failed) {
        throw failed;
      }
      throw ProposalsFile.broken(path, line);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
