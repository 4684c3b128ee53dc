package fi.nelikentta.report;

import static fi.nelikentta.report.Sayings.say;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.Utf8Reader;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Proposals as {@code classify --out} wrote them as CSV, row by row. One thread. */
final class ProposalsFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final BufferedReader reader;
  private final Iterator<CsvRecord> records;
  private final List<String> passed;

  private ProposalsFile(Path path, BufferedReader reader) {
    this.path = path;
    this.reader = reader;
    this.records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(true)
            .ofCsvRecord(reader)
            .iterator();
    CsvRecord header = record();
    if (header == null
        || header.getFieldCount() < ProposalCells.COLUMNS.size()
        || !header
            .getFields()
            .subList(0, ProposalCells.COLUMNS.size())
            .equals(ProposalCells.COLUMNS)) {
      throw new WrongUsageException(say("no-proposals", path.toString()), say("make-proposals"));
    }
    this.passed =
        List.copyOf(
            header.getFields().subList(ProposalCells.COLUMNS.size(), header.getFieldCount()));
  }

  /**
   * Opens the file and reads its header.
   *
   * @throws WrongUsageException if it holds no proposals
   * @throws FailedException if it cannot be read
   */
  static ProposalsFile open(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv") && !name.endsWith(".csv.gz")) {
      throw new WrongUsageException(say("no-proposals", path.toString()), say("make-proposals"));
    }
    if (!Files.exists(path)) {
      throw FileFailure.missing(path.toString());
    }
    InputStream stream = null;
    try {
      stream = new BufferedInputStream(Files.newInputStream(path), BUFFER);
      InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(stream, BUFFER) : stream;
      Message title = Message.verbatim(path.toString());
      return new ProposalsFile(path, new BufferedReader(new Utf8Reader(title, plain), BUFFER));
    } catch (IOException wrong) {
      closed(stream);
      throw FileFailure.reading(Message.verbatim(path.toString()), wrong);
    } catch (RuntimeException wrong) {
      closed(stream);
      throw wrong;
    }
  }

  private static void closed(@Nullable InputStream stream) {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException unheard) {
      // What failed first is told.
    }
  }

  /** The passed-through columns. */
  List<String> passed() {
    return passed;
  }

  /**
   * The next proposal's cells; null at the end.
   *
   * @throws FailedException if the row is none
   */
  @Nullable ProposalCells next() {
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
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException | UncheckedIOException wrong) {
      if (wrong.getCause() instanceof FailedException failed) {
        throw failed;
      }
      throw new FailedException(say("broken-csv", path.toString()), say("classify-again"));
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
