package fi.nelikentta.batch;

import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.text.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a query's result. A row's line is its number in the result, from 1. */
final class QueryRows implements RowReader {
  private final SqlFailure failure;
  private final ResultSet result;
  private final SqlRow now;
  private final QueryCells cells;
  private final Mapped mapped;
  private long line;

  /**
   * Holds the columns of the result against the pack.
   *
   * @throws fi.nelikentta.text.WrongUsageException if they do not fit
   */
  QueryRows(
      Message title,
      SqlFailure failure,
      ResultSet result,
      RulePack pack,
      Dialect dialect,
      ColumnChoice choice)
      throws SQLException {
    this.failure = failure;
    this.result = result;
    this.mapped = choice.counter();
    QueryHeader header = QueryHeader.of(result.getMetaData(), pack.schema(), choice);
    Columns columns = header.columns(title, pack.schema(), choice);
    this.cells = new QueryCells(pack, dialect, choice, columns, header.kinds());
    this.now = new ResultRow(result, header.kinds());
  }

  @Override
  public @Nullable Row next() {
    try {
      return result.next() ? cells.row(now, ++line, mapped) : null;
    } catch (SQLException wrong) {
      throw failure.reading(wrong, line);
    }
  }

  @Override
  public Mapped mapped() {
    return mapped;
  }
}
