package fi.nelikentta.batch;

import fi.nelikentta.pack.PackIdentity;
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

  /** Our columns: name, type, and whether they may be null. */
  private static final List<Column> OURS =
      List.of(
          new Column("clientId", "text", " NOT NULL"),
          new Column("outcome", "text", " NOT NULL"),
          new Column("strategy", "text", ""),
          new Column("complexity", "int4", " NOT NULL"),
          new Column("copingDifficulty", "int4", " NOT NULL"),
          new Column("complexityKnown", "float8", " NOT NULL"),
          new Column("copingDifficultyKnown", "float8", " NOT NULL"),
          new Column("firm", "bool", " NOT NULL"),
          new Column("possible", "text[]", " NOT NULL"),
          new Column("tags", "text[]", " NOT NULL"),
          new Column("evidence", "text[]", " NOT NULL"),
          new Column("missing", "text[]", " NOT NULL"),
          new Column("reason", "text", ""));

  private record Column(String name, String type, String constraint) {
    boolean isList() {
      return type.equals("text[]");
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
    passThrough.forEach(name -> columns.add(new Column(name, "text", "")));
  }

  /** What the column of the pack says. */
  static String made(PackIdentity pack) {
    return pack.id() + " " + pack.version() + " " + pack.hash();
  }

  /** Makes the table, unless it is there. */
  String create() {
    StringJoiner list = new StringJoiner(", ", "(", ")");
    columns.forEach(
        column -> list.add(column.quoted() + " " + column.type() + column.constraint()));
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
    if (isPostgres()) {
      columns.forEach(column -> list.add(column.quoted() + " " + column.type()));
      list.add(Table.quoted(DATE) + " date").add(Table.quoted(PACK) + " text");
      return "CREATE TEMPORARY TABLE " + CHUNK + " " + list + " ON COMMIT DELETE ROWS";
    }
    columns.forEach(
        column -> list.add(column.quoted() + " " + (column.isList() ? "text" : column.type())));
    return "CREATE TEMPORARY TABLE " + CHUNK + " " + list;
  }

  /** Empties it; where a transaction's end does so, there is nothing to say. */
  @Nullable String clearChunk() {
    return isPostgres() ? null : "DELETE FROM " + CHUNK;
  }

  /**
   * What makes writing quick: a transaction need not wait for the disk, since the last one waits
   * for all.
   */
  @Nullable String hurry() {
    return isPostgres() ? "SET synchronous_commit = off" : null;
  }

  /** What the last transaction does: it waits until all before it are on the disk. */
  @Nullable String settle() {
    return isPostgres() ? "SET LOCAL synchronous_commit = on; DROP TABLE " + CHUNK : null;
  }

  /** Whether lists come as arrays, and date and pack with each line. */
  boolean isPostgres() {
    return table.kind() == Table.Kind.POSTGRESQL;
  }

  /** By column: whether it is a list. */
  boolean[] lists() {
    boolean[] lists = new boolean[columns.size()];
    for (int i = 0; i < lists.length; i++) {
      lists[i] = columns.get(i).isList();
    }
    return lists;
  }

  /** The columns of a chunk, in the order of the cells. */
  String chunkColumns() {
    return isPostgres() ? names() : proposalColumns();
  }

  private String proposalColumns() {
    StringJoiner list = new StringJoiner(", ");
    columns.forEach(column -> list.add(column.quoted()));
    return list.toString();
  }

  /**
   * Takes a chunk over: a client has one row a date, and of several in a chunk the last one counts.
   * The date and the pack are its parameters where lines do not have them.
   */
  String merge() {
    StringJoiner values = new StringJoiner(", ");
    StringJoiner updates = new StringJoiner(", ");
    for (Column column : columns) {
      values.add(column.isList() ? split(column.quoted()) : column.quoted());
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
        + (isPostgres() ? names() : values + ", CAST(? AS date), CAST(? AS text)")
        + " FROM "
        + last()
        + " ON CONFLICT ("
        + key()
        + ") DO UPDATE SET "
        + updates;
  }

  private String names() {
    return proposalColumns() + ", " + Table.quoted(DATE) + ", " + Table.quoted(PACK);
  }

  private static String key() {
    return Table.quoted(ID) + ", " + Table.quoted(DATE);
  }

  private static String split(String column) {
    return "CASE WHEN coalesce("
        + column
        + ", '') = '' THEN []::text[] ELSE string_split("
        + column
        + ", '|') END";
  }

  /** The last row of each client, by the order in which rows came. */
  private String last() {
    String id = Table.quoted(ID);
    return isPostgres()
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
