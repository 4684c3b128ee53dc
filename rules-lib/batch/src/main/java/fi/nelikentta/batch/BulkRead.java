package fi.nelikentta.batch;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;

/** Takes the rows of a query as CSV, as fast as a database of one kind gives them. */
@FunctionalInterface
public interface BulkRead {
  /**
   * Runs the query in the connection's transaction. The rows come as they are read: in UTF-8,
   * parted by commas, without a header; a cell that is null is empty, and one with a line end, a
   * comma or a quote in it stands in quotes. A database that fails later is the cause of an {@link
   * java.io.IOException}.
   *
   * @throws SQLException if it cannot be begun
   */
  InputStream rows(Connection connection, String select) throws SQLException;
}
