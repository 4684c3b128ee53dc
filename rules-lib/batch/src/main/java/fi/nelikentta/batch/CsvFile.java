package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A CSV file whose header was read. A header that is broken breaks the whole file. */
final class CsvFile implements CsvLayout {
  private final CsvPieces pieces;
  private final char delimiter;
  private final Columns columns;
  private final CsvCells cells;
  private final Dialect dialect;
  private final ColumnChoice choice;

  CsvFile(Message title, InputStream in, RulePack pack, Dialect dialect, ColumnChoice choice)
      throws IOException {
    this.pieces = new CsvPieces(in);
    this.dialect = dialect;
    this.choice = choice;
    this.delimiter = dialect.delimiter() != null ? dialect.delimiter() : pieces.delimiter();
    CsvRecords header = pieces.header(delimiter);
    if (header == null) {
      if (pieces.isAtEnd()) {
        throw new WrongUsageException(say("empty-file", title), say("begin-with-header"));
      }
      throw tooLong(title, 1);
    }
    this.columns = Columns.of(title, names(title, header), pack.schema(), choice);
    this.cells = new CsvCells(pack, dialect, columns);
    pieces.over(records());
  }

  private static List<String> names(Message title, CsvRecords header) {
    switch (header.shape()) {
      case AFTER_QUOTE ->
          throw new FailedException(
              say("after-closing-quote", title, header.line()), say("double-quotes"));
      case NEVER_CLOSED ->
          throw new FailedException(
              say("quote-never-closed", title, header.line()), say("close-quote"));
      case TOO_LONG -> throw tooLong(title, header.line());
      default -> {
        if (!Utf8.isValid(header.bytes(), header.from(), header.to())) {
          throw new FailedException(say("not-utf8", title, header.line()), say("save-as-utf8"));
        }
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < header.cells(); i++) {
      names.add(CellReader.trim(header.text(i)));
    }
    return names;
  }

  private static FailedException tooLong(Message title, long line) {
    return new FailedException(
        say("record-too-long", title, line),
        say("record-limits", CsvRecords.LONGEST_CELL, CsvRecords.MOST_CELLS));
  }

  /** The records in pieces. */
  CsvPieces pieces() {
    return pieces;
  }

  @Override
  public CsvRecords records() {
    return new CsvRecords(delimiter, columns.singleLine());
  }

  @Override
  public Row row(CsvRecords record, Mapped mapped) {
    return cells.row(record, mapped);
  }

  @Override
  public Row givenUp(long line, CsvRecords.Shape shape) {
    return cells.givenUp(line, shape);
  }

  @Override
  public Mapped counter() {
    return choice.counter();
  }

  @Override
  public boolean isPlain() {
    return choice.mapping() == null;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public char delimiter() {
    return delimiter;
  }
}
