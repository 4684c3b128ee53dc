package fi.nelikentta.batch;

import fi.nelikentta.pack.PackIdentity;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns lines of proposals into those of a table of PostgreSQL: lists become arrays, and each line
 * ends in the same cells. What is written is used again for the next chunk; for one thread.
 */
final class TableLines {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private final boolean[] isList;
  private final byte[] end;
  private final Bytes lines = new Bytes();

  /**
   * Of lines of such cells.
   *
   * @param isList by column: whether it holds a list of names, which need no quotes in CSV
   * @param end the cells that end each line
   */
  TableLines(boolean[] isList, String... end) {
    this.isList = isList.clone();
    StringBuilder cells = new StringBuilder();
    for (String cell : end) {
      cells.append(",\"").append(cell.replace("\"", "\"\"")).append('"');
    }
    this.end = cells.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** For what goes to the table of a run; null where that takes lines as they are. */
  static @Nullable TableLines of(Job job) {
    Table table = job.request().output().table();
    if (table == null) {
      return null;
    }
    TableSql sql = new TableSql(table, job.request().columns().passThrough());
    PackIdentity pack = job.pack().identity();
    return sql.isPostgres()
        ? new TableLines(sql.lists(), job.date().toString(), TableSql.made(pack))
        : null;
  }

  /** The lines of the first bytes, valid until the next call. */
  Bytes of(byte[] csv, int length) {
    lines.reset();
    boolean isQuoted = false;
    int column = 0;
    int cell = 0;
    int from = 0;
    for (int at = 0; at < length; at++) {
      byte one = csv[at];
      if (one == '"') {
        isQuoted = !isQuoted;
      } else if ((one == ',' || one == '\n') && !isQuoted) {
        if (isList[column]) {
          put(csv, from, cell);
          array(csv, cell, at);
          from = at;
        }
        column++;
        cell = at + 1;
        if (one == '\n') {
          put(csv, from, at);
          put(end, 0, end.length);
          column = 0;
          from = cell;
        }
      }
    }
    return lines;
  }

  private void put(byte[] bytes, int from, int to) {
    byte[] out = lines.room(to - from);
    System.arraycopy(bytes, from, out, lines.size(), to - from);
    lines.grown(lines.size() + to - from);
  }

  /** Names parted by bars; none of them holds anything but letters, digits, dots and hyphens. */
  private void array(byte[] csv, int from, int to) {
    byte[] out = lines.room(6 * (to - from) + 4);
    int at = lines.size();
    out[at++] = '"';
    out[at++] = '{';
    for (int start = from; start < to; ) {
      int end = start;
      while (end < to && csv[end] != '|') {
        end++;
      }
      boolean isNull = isNull(csv, start, end);
      at = isNull ? quotes(out, at) : at;
      System.arraycopy(csv, start, out, at, end - start);
      at += end - start;
      at = isNull ? quotes(out, at) : at;
      if (end < to) {
        out[at++] = ',';
      }
      start = end + 1;
    }
    out[at++] = '}';
    out[at++] = '"';
    lines.grown(at);
  }

  /** A name that an array would take for no value. */
  private static boolean isNull(byte[] csv, int from, int to) {
    boolean isNull = to - from == NULL.length;
    for (int i = 0; isNull && i < NULL.length; i++) {
      isNull = (csv[from + i] | 0x20) == NULL[i];
    }
    return isNull;
  }

  private static int quotes(byte[] out, int at) {
    out[at] = '"';
    out[at + 1] = '"';
    return at + 2;
  }
}
