package fi.nelikentta.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL of the tests' own, with a database that goes when they end. */
final class PostgresServer implements AutoCloseable {
  private static final String USER = "postgres";

  private final Closeable server;
  private final int port;
  private final TestDatabase database;

  PostgresServer() {
    try {
      if (NobodysPostgres.isNeeded()) {
        NobodysPostgres nobodys = new NobodysPostgres();
        server = nobodys;
        port = nobodys.port();
      } else {
        EmbeddedPostgres own = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        server = own;
        port = own.getPort();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL does not start.", failed);
    }
    database = new TestDatabase(url() + "?user=" + USER);
  }

  /** Without user and password. */
  String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  /** Who may come in. */
  Map<String, String> environment() {
    return Map.of("NELIKENTTA_JDBC_USER", USER, "NELIKENTTA_JDBC_PASSWORD", "not-asked-for");
  }

  void execute(String sql) {
    database.execute(sql);
  }

  /** The rows of a query, each as its cells joined by a space. */
  List<String> rows(String sql) {
    return database.rows(sql);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
