package fi.nelikentta.jmh.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Runs SQL in DuckDB: SQL file, input, output, threads. What it wrote is forced to the disk at the
 * end, as the library's output is.
 */
public final class DuckDb {
  private DuckDb() {}

  /** Runs it once. */
  public static void main(String[] args) throws IOException, SQLException {
    Path output = Path.of(args[2]);
    run(Files.readString(Path.of(args[0])), Path.of(args[1]), output, args[3]);
    try (FileChannel written = FileChannel.open(output, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  /** Runs the SQL over the input with so many threads. */
  static void run(String sql, Path input, Path output, String threads) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Integer.parseInt(threads));
      statement.execute(sql.replace("{input}", quoted(input)).replace("{output}", quoted(output)));
    }
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }
}
