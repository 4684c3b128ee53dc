package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.WrongUsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table that proposals go to.
 *
 * @param database where it lies
 * @param kind how that database speaks
 * @param path its schema, if one is given, and its name
 * @param load how lines get into it
 */
public record Table(Database database, Kind kind, List<String> path, BulkLoad load) {
  /** The databases that are known well enough to write to. */
  public enum Kind {
    /** PostgreSQL 11 or later. */
    POSTGRESQL,
    /** DuckDB. */
    DUCKDB
  }

  /** Copies the path. */
  public Table {
    path = List.copyOf(path);
  }

  /**
   * The path of {@code table} or {@code schema.table}.
   *
   * @throws WrongUsageException if it is neither
   */
  public static List<String> path(String text) {
    List<String> path = List.of(text.split("\\.", -1));
    if (path.size() > 2 || path.stream().anyMatch(part -> part.isBlank() || part.length() > 63)) {
      throw new WrongUsageException(say("no-table-name", text), say("table-form"));
    }
    return path;
  }

  /** The name in SQL. */
  String sql() {
    List<String> quoted = new ArrayList<>();
    path.forEach(part -> quoted.add(quoted(part)));
    return String.join(".", quoted);
  }

  /** The name in messages and manifests. */
  public String name() {
    return database.name() + "#" + String.join(".", path);
  }

  /**
   * A name in quotes. A plain one is written small, as databases fold it where it has no quotes: so
   * a query may write it as it likes.
   */
  static String quoted(String name) {
    String folded = name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name.toLowerCase(Locale.ROOT) : name;
    return '"' + folded.replace("\"", "\"\"") + '"';
  }
}
