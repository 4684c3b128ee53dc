package fi.nelikentta.batch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Puts lines of CSV into a table, as fast as a database of one kind can. */
@FunctionalInterface
public interface BulkLoad {
  /**
   * Adds the lines, which have no header; an empty cell without quotes is null.
   *
   * @param table the table, quoted
   * @param columns its columns in the order of the cells, quoted and parted by commas
   * @param length how many of the bytes count
   */
  void add(Connection connection, String table, String columns, byte[] csv, int length)
      throws SQLException, IOException;
}
