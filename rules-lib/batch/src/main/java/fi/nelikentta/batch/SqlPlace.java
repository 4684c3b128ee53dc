package fi.nelikentta.batch;

/** Where in a query something is. */
final class SqlPlace {
  private SqlPlace() {}

  /** As {@code line:column}, both from 1, of the character of that number, from 1. */
  static String of(String sql, int position) {
    String before = sql.substring(0, Math.max(0, Math.min(position, sql.length()) - 1));
    long line = 1 + before.chars().filter(c -> c == '\n').count();
    return line + ":" + (before.length() - before.lastIndexOf('\n'));
  }
}
