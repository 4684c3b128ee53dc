package fi.nelikentta.cli;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fi.nelikentta.cli.terminal.FailedException;
import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.situation.Fault;
import fi.nelikentta.situation.Rejected;
import fi.nelikentta.situation.Situation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Reads the clients of a CSV file as {@code classify} does. */
final class ClientCsv {
  private static final int LONGEST_HEADER = 1 << 16;
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  private final RulePack pack;
  private final String name;
  private final ClientDialect dialect;
  private final CellReader cells;

  ClientCsv(RulePack pack, String name, ClientDialect dialect) {
    this.pack = pack;
    this.name = name;
    this.dialect = dialect;
    this.cells = new CellReader(dialect.mark());
  }

  void read(BufferedReader reader, Consumer<ClientRecord> records) throws IOException {
    char delimiter = dialect.delimiter() == null ? delimiter(reader) : dialect.delimiter();
    try {
      Iterator<CsvRecord> rows =
          CsvReader.builder()
              .fieldSeparator(delimiter)
              .commentStrategy(CommentStrategy.NONE)
              .skipEmptyLines(true)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(reader)
              .iterator();
      if (!rows.hasNext()) {
        throw new WrongUsageException(
            name + " is empty: there is no header row.",
            "begin with a header row, as nelikentta schema --format csv prints it.");
      }
      List<String> header = rows.next().getFields().stream().map(CellReader::trim).toList();
      checkHeader(header);
      while (rows.hasNext()) {
        records.accept(record(header, rows.next()));
      }
    } catch (CsvParseException wrong) {
      if (wrong.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new FailedException(
          name + " is not CSV that can be read: a quote is not closed, or a cell is too long.",
          "close quotes, and double those inside a quoted cell.");
    } catch (UncheckedIOException wrong) {
      throw wrong.getCause();
    }
  }

  /** The most frequent one outside quotes in the header. */
  private static char delimiter(BufferedReader reader) throws IOException {
    int[] counts = new int[DELIMITERS.size()];
    boolean quoted = false;
    reader.mark(LONGEST_HEADER);
    int read = reader.read();
    for (int i = 1; read >= 0 && i < LONGEST_HEADER; i++) {
      if (!quoted && (read == '\n' || read == '\r')) {
        break;
      }
      quoted ^= read == '"';
      int place = quoted ? -1 : DELIMITERS.indexOf((char) read);
      if (place >= 0) {
        counts[place]++;
      }
      read = reader.read();
    }
    reader.reset();
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return DELIMITERS.get(best);
  }

  private void checkHeader(List<String> header) {
    if (!header.contains(dialect.idColumn())) {
      throw new WrongUsageException(
          name + ": the id column " + dialect.idColumn() + " is missing.",
          "--id-column with the name of yours.");
    }
    for (String column : header) {
      boolean known = column.equals(dialect.idColumn()) || pack.schema().find(column).isPresent();
      if (known && Collections.frequency(header, column) > 1) {
        throw new WrongUsageException(
            name + ": the column " + column + " stands twice.", "leave one of them out.");
      }
      if (!known && !dialect.ignoreUnknownColumns()) {
        List<String> names = pack.schema().attributes().stream().map(Attribute::name).toList();
        throw new WrongUsageException(
            name + ": the pack has no attribute " + column + ".",
            Nearest.find(column, names).map(near -> "did you mean " + near + "? Or ").orElse("")
                + "--ignore-unknown-columns leaves such columns out.");
      }
    }
  }

  private ClientRecord record(List<String> header, CsvRecord row) {
    int line = (int) row.getStartingLineNumber();
    List<Rejected> rejected = new ArrayList<>();
    int idIndex = header.indexOf(dialect.idColumn());
    String id = idIndex < row.getFieldCount() ? CellReader.trim(row.getField(idIndex)) : "";
    if (row.getFieldCount() != header.size()) {
      String message = row.getFieldCount() + " cells where the header has " + header.size();
      rejected.add(
          new Rejected("cells", line, 0, "", message, "quote cells that hold the delimiter."));
      return new ClientRecord(id, null, rejected);
    }
    if (id.isBlank()) {
      rejected.add(
          new Rejected(
              "client-id", line, 0, dialect.idColumn(), "empty", "give every row an opaque id."));
    }
    Situation.Builder builder = pack.situation(id.isBlank() ? "none" : id);
    for (int i = 0; i < header.size(); i++) {
      Attribute attribute = i == idIndex ? null : pack.schema().find(header.get(i)).orElse(null);
      String cell = CellReader.trim(row.getField(i));
      if (attribute != null && !cell.isEmpty() && !dialect.nulls().contains(cell)) {
        Fault fault = cells.read(builder, attribute, cell);
        if (fault != null) {
          rejected.add(
              new Rejected(
                  fault.key(),
                  line,
                  0,
                  attribute.name(),
                  fault.message(attribute),
                  fault.hint(attribute)));
        }
      }
    }
    return new ClientRecord(id, rejected.isEmpty() ? builder.build() : null, rejected);
  }
}
