package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A query whose rows are being read. */
final class OpenQuery implements RowReader, Closeable {
  private final Query query;
  private final Connection connection;
  private final QueryRows rows;
  private final long allRows;
  private final RowsRead read = new RowsRead();
  private Source.@Nullable Mark expected;

  private OpenQuery(
      Query query,
      Connection connection,
      QueryRows rows,
      long allRows,
      Source.@Nullable Mark expected) {
    this.query = query;
    this.connection = connection;
    this.rows = rows;
    this.allRows = allRows;
    this.expected = expected;
  }

  /**
   * Runs the query and holds its columns against the pack.
   *
   * @param expected what an earlier run read of it; null expects nothing
   * @throws fi.nelikentta.text.WrongUsageException if they do not fit
   * @throws fi.nelikentta.text.FailedException if it cannot be run
   */
  static OpenQuery of(
      Query query,
      RulePack pack,
      Dialect dialect,
      ColumnChoice choice,
      Source.@Nullable Mark expected) {
    boolean isFile = query.format() != InputFile.Format.QUERY;
    if (isFile && expected != null && !expected.equals(fileMark(query))) {
      throw new WrongUsageException(
          say("input-changed", query.title()), say("input-back-or-afresh"));
    }
    SqlFailure failure =
        isFile
            ? new SqlFailure(SqlFailure.Of.PARQUET, query.title(), "")
            : new SqlFailure(SqlFailure.Of.QUERY, query.title(), query.sql());
    Connection connection = null;
    try {
      connection = query.database().toRead();
      long allRows = isFile ? count(query, connection) : 0;
      QueryRows rows =
          new QueryRows(
              query.title(),
              failure,
              query.database().rows(connection, query.title(), query.sql()),
              pack,
              dialect,
              choice);
      return new OpenQuery(query, connection, rows, allRows, isFile ? null : expected);
    } catch (SQLException wrong) {
      close(query.database(), connection);
      throw failure.opening(wrong);
    } catch (RuntimeException wrong) {
      close(query.database(), connection);
      throw wrong;
    }
  }

  @Override
  public @Nullable Row next() {
    Row row = rows.next();
    if (row != null) {
      read.add(row);
    } else if (read.rows() < allRows) {
      // What is broken in a file may look like its end.
      throw new FailedException(
          say("query-stops", query.title(), read.rows()), say("parquet-again"));
    }
    compare(row == null);
    return row;
  }

  /** A query may return its rows in another order each time, and its tables may change. */
  private void compare(boolean isEnd) {
    Source.Mark mark = expected;
    if (mark == null || (!isEnd && read.rows() < mark.bytes())) {
      return;
    }
    if (!read.mark().equals(mark)) {
      throw new WrongUsageException(
          say("query-other-rows", query.title(), mark.bytes()), say("order-or-afresh"));
    }
    expected = null;
  }

  private static long count(Query query, Connection connection) throws SQLException {
    try (ResultSet all =
        query
            .database()
            .rows(connection, query.title(), "SELECT count(*) FROM (" + query.sql() + ")")) {
      return all.next() ? all.getLong(1) : 0;
    }
  }

  @Override
  public Mapped mapped() {
    return rows.mapped();
  }

  /** What was read, once all rows are. */
  InputFacts facts() {
    return new InputFacts(query.name(), query.format(), query.size(), query.sha256(), read.rows());
  }

  /** What was read so far: the rows of a query; a file is known as a whole. */
  Source.Mark mark() {
    return query.format() == InputFile.Format.QUERY ? read.mark() : fileMark(query);
  }

  private static Source.Mark fileMark(Query query) {
    return new Source.Mark(query.size(), query.sha256());
  }

  /** How much of a file has been read, by its rows; nobody knows how much a query returns. */
  long bytesRead() {
    return allRows == 0 ? 0 : Math.round((double) query.size() * read.rows() / allRows);
  }

  @Override
  public void close() {
    close(query.database(), connection);
  }

  private static void close(Database database, @Nullable Connection connection) {
    try {
      if (connection != null) {
        database.close(connection);
      }
    } catch (SQLException unheard) {
      // Nothing was written, so nothing can be lost.
    }
  }
}
