package fi.nelikentta.cli;

import fi.nelikentta.batch.BulkLoad;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB reads CSV from a file. */
final class DuckDbLoad implements BulkLoad {
  @Override
  public void add(Connection connection, String table, String columns, byte[] csv, int length)
      throws SQLException, IOException {
    Path file = Files.createTempFile("nelikentta", ".csv");
    try (Statement statement = connection.createStatement()) {
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write(csv, 0, length);
      }
      statement.execute(
          "COPY "
              + table
              + " ("
              + columns
              + ") FROM '"
              + file.toString().replace("'", "''")
              + "' (FORMAT csv, HEADER false, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '')");
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
