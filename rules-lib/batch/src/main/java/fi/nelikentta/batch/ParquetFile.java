package fi.nelikentta.batch;

import fi.nelikentta.batch.storage.Storage;
import fi.nelikentta.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;

/**
 * A Parquet file of proposals. While a run goes on, rows are kept as CSV, which can be gone on
 * with; DuckDB turns them into columns at the end. Lists are lists in it, and an empty cell is
 * null.
 */
final class ParquetFile {
  private static final List<String> LISTS = List.of("possible", "tags", "evidence", "missing");

  private final Storage storage;
  private final Path target;
  private final List<String> passThrough;
  private final DuckDb duckDb = DuckDb.open();

  /**
   * To be at that path, with these columns behind ours.
   *
   * @throws fi.nelikentta.text.FailedException if DuckDB is not on the class path
   */
  ParquetFile(Storage storage, Path target, List<String> passThrough) {
    this.storage = storage;
    this.target = target;
    this.passThrough = passThrough;
  }

  /** Where its rows are kept meanwhile. */
  static Path rows(Path target) {
    return target.resolveSibling(target.getFileName() + ".csv");
  }

  /** Makes it of the rows, in their order, and puts it in its place. */
  void commit(Path rows) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Connection connection = duckDb.toWrite();
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql(rows, part));
      } finally {
        duckDb.close(connection);
      }
    } catch (SQLException wrong) {
      storage.delete(part);
      // All rows are there, so that the run can go on from here.
      throw new SqlFailure(SqlFailure.Of.OUTPUT, Message.verbatim(target.toString()), "")
          .finishing(wrong);
    }
    try (Storage.Out written = storage.open(part, Files.size(part))) {
      written.force();
    }
    storage.rename(part, target);
    storage.forceFolder(target.resolveSibling(".").normalize());
  }

  private String sql(Path rows, Path part) {
    StringJoiner types = new StringJoiner(", ", "{", "}");
    StringJoiner values = new StringJoiner(", ");
    for (String name : CsvProposals.COLUMNS) {
      types.add(literal(name) + ": " + literal(type(name)));
      values.add(LISTS.contains(name) ? list(name) : name(name));
    }
    for (String name : passThrough) {
      types.add(literal(name) + ": 'VARCHAR'");
      values.add(name(name));
    }
    return "COPY (SELECT "
        + values
        + " FROM read_csv("
        + literal(rows.toString())
        + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"',"
        + " new_line = '\\n', max_line_size = 20000000, columns = "
        + types
        + ")) TO "
        + literal(part.toString())
        + " (FORMAT parquet, COMPRESSION zstd)";
  }

  private static String type(String name) {
    return switch (name) {
      case "complexity", "copingDifficulty" -> "INTEGER";
      case "complexityKnown", "copingDifficultyKnown" -> "DOUBLE";
      case "firm" -> "BOOLEAN";
      default -> "VARCHAR";
    };
  }

  private static String list(String name) {
    String column = name(name);
    return "CASE WHEN "
        + column
        + " IS NULL THEN []::VARCHAR[] ELSE string_split("
        + column
        + ", '|') END AS "
        + column;
  }

  private static String name(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
