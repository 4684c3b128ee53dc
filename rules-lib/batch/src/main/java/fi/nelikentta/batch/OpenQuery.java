package fi.nelikentta.batch;

import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.pack.RulePack;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A query whose rows are being read. */
final class OpenQuery implements RowReader, Closeable {
  private final Query query;
  private final Connection connection;
  private final QueryRows rows;
  private long count;

  private OpenQuery(Query query, Connection connection, QueryRows rows) {
    this.query = query;
    this.connection = connection;
    this.rows = rows;
  }

  /**
   * Runs the query and holds its columns against the pack.
   *
   * @throws fi.nelikentta.text.WrongUsageException if they do not fit
   * @throws fi.nelikentta.text.FailedException if it cannot be run
   */
  static OpenQuery of(Query query, RulePack pack, Dialect dialect, ColumnChoice choice) {
    SqlFailure failure = new SqlFailure(query.title(), query.sql());
    Connection connection = null;
    try {
      connection = query.database().toRead();
      QueryRows rows =
          new QueryRows(
              query.title(),
              failure,
              query.database().rows(connection, query.sql()),
              pack,
              dialect,
              choice);
      return new OpenQuery(query, connection, rows);
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
    count += row == null ? 0 : 1;
    return row;
  }

  @Override
  public Mapped mapped() {
    return rows.mapped();
  }

  /** What was read, once all rows are. */
  InputFacts facts() {
    return new InputFacts(query.name(), query.format(), query.size(), query.sha256(), count);
  }

  /** What is fixed of the input: all of a file, or the text of a query. */
  Source.Mark mark() {
    return new Source.Mark(query.size(), query.sha256());
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
