package fi.nelikentta.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The statements that keep proposals in a table. */
final class TableSql {
  /** Where the lines of a chunk wait; it goes with the connection. */
  static final String CHUNK = "\"nelikentta_chunk\"";

  /** The column of the evaluation date. */
  static final String DATE = "evaluationDate";

  /** The column that says which rules gave the proposal. */
  static final String PACK = "pack";

  private static final String ID = "clientId";

  /** Our columns: name, type in the table, type of the text that comes. */
  private static final List<Column> OURS =
      List.of(
          new Column("clientId", "text NOT NULL", "text"),
          new Column("outcome", "text NOT NULL", "text"),
          new Column("strategy", "text", "text"),
          new Column("complexity", "int4 NOT NULL", "int4"),
          new Column("copingDifficulty", "int4 NOT NULL", "int4"),
          new Column("complexityKnown", "float8 NOT NULL", "float8"),
          new Column("copingDifficultyKnown", "float8 NOT NULL", "float8"),
          new Column("firm", "bool NOT NULL", "bool"),
          new Column("possible", "text[] NOT NULL", "text"),
          new Column("tags", "text[] NOT NULL", "text"),
          new Column("evidence", "text[] NOT NULL", "text"),
          new Column("missing", "text[] NOT NULL", "text"),
          new Column("reason", "text", "text"));

  private record Column(String name, String type, String textType) {
    boolean isList() {
      return type.startsWith("text[]");
    }

    String quoted() {
      return Table.quoted(name);
    }
  }

  private final Table table;
  private final List<Column> columns;

  TableSql(Table table, List<String> passThrough) {
    this.table = table;
    this.columns = new ArrayList<>(OURS);
    passThrough.forEach(name -> columns.add(new Column(name, "text", "text")));
  }

  /** Makes the table, unless it is there. */
  String create() {
    StringJoiner list = new StringJoiner(", ", "(", ")");
    columns.forEach(column -> list.add(column.quoted() + " " + column.type()));
    list.add(Table.quoted(DATE) + " date NOT NULL");
    list.add(Table.quoted(PACK) + " text NOT NULL");
    list.add("PRIMARY KEY (" + key() + ")");
    return "CREATE TABLE IF NOT EXISTS " + table.sql() + " " + list;
  }

  /** What the table must have, whoever made it. */
  String look() {
    return "SELECT " + names() + " FROM " + table.sql() + " WHERE 1 = 0";
  }

  /** Makes the place where a chunk waits. */
  String createChunk() {
    StringJoiner list = new StringJoiner(", ", "(", ")");
    columns.forEach(column -> list.add(column.quoted() + " " + column.textType()));
    String end = table.kind() == Table.Kind.POSTGRESQL ? " ON COMMIT DELETE ROWS" : "";
    return "CREATE TEMPORARY TABLE " + CHUNK + " " + list + end;
  }

  /** Empties it; where a transaction's end does so, there is nothing to say. */
  @Nullable String clearChunk() {
    return table.kind() == Table.Kind.POSTGRESQL ? null : "DELETE FROM " + CHUNK;
  }

  /**
   * What makes writing quick: a transaction need not wait for the disk, since the last one waits
   * for all.
   */
  @Nullable String hurry() {
    return table.kind() == Table.Kind.POSTGRESQL ? "SET synchronous_commit = off" : null;
  }

  /** What the last transaction does: it waits until all before it are on the disk. */
  @Nullable String settle() {
    return table.kind() == Table.Kind.POSTGRESQL
        ? "SET LOCAL synchronous_commit = on; DROP TABLE " + CHUNK
        : null;
  }

  /** The columns of a chunk, in the order of the cells. */
  String chunkColumns() {
    StringJoiner list = new StringJoiner(", ");
    columns.forEach(column -> list.add(column.quoted()));
    return list.toString();
  }

  /**
   * Takes a chunk over: a client has one row a date, and of several in a chunk the last one counts.
   * The date and the pack are its parameters.
   */
  String merge() {
    StringJoiner values = new StringJoiner(", ");
    StringJoiner updates = new StringJoiner(", ");
    for (Column column : columns) {
      values.add(column.isList() ? list(column.quoted()) : column.quoted());
      if (!column.name().equals(ID)) {
        updates.add(column.quoted() + " = excluded." + column.quoted());
      }
    }
    updates.add(Table.quoted(PACK) + " = excluded." + Table.quoted(PACK));
    return "INSERT INTO "
        + table.sql()
        + " ("
        + names()
        + ") SELECT "
        + values
        + ", CAST(? AS date), CAST(? AS text) FROM "
        + last()
        + " ON CONFLICT ("
        + key()
        + ") DO UPDATE SET "
        + updates;
  }

  private String names() {
    return chunkColumns() + ", " + Table.quoted(DATE) + ", " + Table.quoted(PACK);
  }

  private static String key() {
    return Table.quoted(ID) + ", " + Table.quoted(DATE);
  }

  private String list(String column) {
    return table.kind() == Table.Kind.POSTGRESQL
        ? "string_to_array(coalesce(" + column + ", ''), '|')"
        : "CASE WHEN coalesce("
            + column
            + ", '') = '' THEN []::text[] ELSE string_split("
            + column
            + ", '|') END";
  }

  /** The last row of each client, by the order in which rows came. */
  private String last() {
    String id = Table.quoted(ID);
    return table.kind() == Table.Kind.POSTGRESQL
        ? "(SELECT DISTINCT ON ("
            + id
            + " COLLATE \"C\") * FROM "
            + CHUNK
            + " ORDER BY "
            + id
            + " COLLATE \"C\", ctid DESC) c"
        : "(SELECT * FROM "
            + CHUNK
            + " QUALIFY row_number() OVER (PARTITION BY "
            + id
            + " ORDER BY rowid DESC) = 1) c";
  }
}
