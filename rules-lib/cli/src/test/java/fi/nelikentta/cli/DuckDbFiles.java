package fi.nelikentta.cli;

import java.util.List;

/** Makes and looks at files with a DuckDB of the tests' own. */
final class DuckDbFiles {
  private DuckDbFiles() {}

  static void run(String sql) {
    run("", sql);
  }

  /** Changes a file of DuckDB. */
  static void run(String file, String sql) {
    database(file).execute(sql);
  }

  static List<String> rows(String sql) {
    return rows("", sql);
  }

  /** The rows of a query to a file of DuckDB, each as its cells joined by a space. */
  static List<String> rows(String file, String sql) {
    return database(file).rows(sql);
  }

  private static TestDatabase database(String file) {
    return new TestDatabase("jdbc:duckdb:" + file);
  }
}
