package fi.nelikentta.batch;

import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.pack.RulePack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a query as PostgreSQL writes them as CSV, one record each. */
final class CopyLayout implements CsvLayout {
  private final Columns columns;
  private final List<SqlKind> kinds;
  private final boolean isPlain;
  private final Dialect dialect;
  private final ColumnChoice choice;
  private final QueryCells cells;

  CopyLayout(
      RulePack pack,
      Dialect dialect,
      ColumnChoice choice,
      Columns columns,
      List<SqlKind> kinds,
      CopyQuery query) {
    this.columns = columns.with(query.forms());
    this.kinds = kinds;
    // Texts that mean unknown do so in columns of text only, as in every query.
    this.isPlain = query.isPlain() && choice.mapping() == null && dialect.nulls().isEmpty();
    this.dialect = dialect;
    this.choice = choice;
    this.cells = new QueryCells(pack, dialect, choice, columns, kinds);
  }

  /** No quote is a stray one here, so that line ends may stand in any cell. */
  @Override
  public CsvRecords records() {
    return new CsvRecords(',', new boolean[columns.size()], CsvRecords.Numbers.RECORDS);
  }

  @Override
  public Row row(CsvRecords record, Mapped mapped) {
    if (record.cells() != columns.size()) {
      throw new IllegalStateException(
          "a row has " + record.cells() + " cells instead of " + columns.size() + ".");
    }
    List<Row.WrongCell> broken = broken(record);
    try {
      Row row = cells.row(new CopyRow(record, kinds), record.line(), mapped);
      return broken.isEmpty() ? row : Row.rejected(record.line(), "", broken);
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Only a database without an encoding gives what is no UTF-8. */
  private List<Row.WrongCell> broken(CsvRecords record) {
    List<Row.WrongCell> broken = new ArrayList<>();
    if (!Utf8.isValid(record.bytes(), record.from(), record.to())) {
      OddBytes odd = OddBytes.in(record);
      for (int i = 0; i < record.cells(); i++) {
        if (!Utf8.isValid(record.bytes(), record.start(i), record.end(i))) {
          broken.add(odd.wrong(i, columns.name(i)));
        }
      }
    }
    return broken;
  }

  /** The source refuses to go on behind such a record. */
  @Override
  public Row givenUp(long line, CsvRecords.Shape shape) {
    throw new IllegalStateException("row " + line + " was given up: " + shape + ".");
  }

  @Override
  public Mapped counter() {
    return choice.counter();
  }

  @Override
  public boolean isPlain() {
    return isPlain;
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
    return ',';
  }
}
