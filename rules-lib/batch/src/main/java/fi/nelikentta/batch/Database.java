package fi.nelikentta.batch;

import fi.nelikentta.text.Message;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where queries run and tables lie. */
public interface Database {
  /** Its name in messages and manifests; never with a password. */
  String name();

  /** A connection that only reads, with a transaction of its own. */
  Connection toRead() throws SQLException;

  /** A connection that writes, with transactions of its own. */
  Connection toWrite() throws SQLException;

  /** What takes rows faster than one by one; null for nothing. */
  default @Nullable BulkRead bulkRead() {
    return null;
  }

  /** Ends a connection, and what was not committed. */
  default void close(Connection connection) throws SQLException {
    connection.close();
  }

  /**
   * The rows of a query, fetched as they are read.
   *
   * @param title the query in messages
   * @throws fi.nelikentta.text.ToldException if the query may not run here
   */
  ResultSet rows(Connection connection, Message title, String sql) throws SQLException;
}
