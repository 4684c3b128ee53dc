package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.Message;
import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Parquet file row by row, as the texts that CSV would have in its cells. One thread. */
public final class ParquetProposals implements Closeable {
  private final SqlFailure failure;
  private final Message title;
  private final DuckDb duckDb = DuckDb.open();
  private final Connection connection;
  private final List<String> columns;
  private final ResultSet rows;
  private long count;

  private ParquetProposals(Path path) throws SQLException {
    this.title = Message.verbatim(path.toString());
    this.failure = new SqlFailure(SqlFailure.Of.PARQUET, title, "");
    this.connection = duckDb.toRead();
    try {
      String file = "read_parquet(['" + path.toString().replace("'", "''") + "'])";
      List<String> types = new ArrayList<>();
      this.columns = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet none = statement.executeQuery("SELECT * FROM " + file + " LIMIT 0")) {
        ResultSetMetaData about = none.getMetaData();
        for (int i = 1; i <= about.getColumnCount(); i++) {
          columns.add(about.getColumnName(i));
          types.add(about.getColumnTypeName(i));
        }
      }
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        texts.add(text('"' + columns.get(i).replace("\"", "\"\"") + '"', types.get(i)));
      }
      this.rows =
          duckDb.rows(
              connection,
              title,
              texts.stream().collect(Collectors.joining(", ", "SELECT ", " FROM " + file)));
    } catch (SQLException | RuntimeException wrong) {
      close();
      throw wrong;
    }
  }

  /**
   * Opens the file.
   *
   * @throws fi.nelikentta.text.FailedException if it is no Parquet file, or DuckDB is not on the
   *     class path
   */
  public static ParquetProposals open(Path path) {
    try {
      return new ParquetProposals(path);
    } catch (SQLException wrong) {
      Message title = Message.verbatim(path.toString());
      throw new SqlFailure(SqlFailure.Of.PARQUET, title, "")
          .told(wrong, say("parquet-fails", title));
    }
  }

  private static String text(String column, String type) {
    return type.endsWith("[]")
        ? "array_to_string(" + column + ", '|')"
        : "CAST(" + column + " AS VARCHAR)";
  }

  /** The names of its columns. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  /**
   * The cells of the next row, empty where nothing is known; null at the end.
   *
   * @throws fi.nelikentta.text.FailedException if it cannot be read
   */
  public @Nullable List<String> next() {
    try {
      if (!rows.next()) {
        return null;
      }
      List<String> cells = new ArrayList<>(columns.size());
      for (int i = 1; i <= columns.size(); i++) {
        String cell = rows.getString(i);
        cells.add(cell == null ? "" : cell);
      }
      count++;
      return cells;
    } catch (SQLException wrong) {
      throw failure.told(wrong, say("query-stops", title, count));
    }
  }

  @Override
  public void close() {
    try {
      duckDb.close(connection);
    } catch (SQLException unheard) {
      // Nothing was written, so nothing can be lost.
    }
  }
}
