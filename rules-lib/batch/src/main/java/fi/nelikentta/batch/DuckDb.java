package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * DuckDB within this process, over files, of which one may be a database of its own. It is reached
 * through JDBC alone, so that whoever embeds this library need not carry it. It fetches and loads
 * no extensions, its settings are locked, and it takes only queries, one at a time. What it cannot
 * hold in memory it puts into a folder that goes with it.
 */
public final class DuckDb implements Database {
  /** How its URLs begin; the name of a file may follow. */
  public static final String URL = "jdbc:duckdb:";

  private static final String MEMORY = "1GB";

  private final Map<Connection, Path> folderByConnection = new ConcurrentHashMap<>();

  private final String url;

  private DuckDb(String url) {
    this.url = url;
  }

  /**
   * One that holds nothing.
   *
   * @throws FailedException if DuckDB is not on the class path
   */
  public static DuckDb open() {
    return open(URL);
  }

  /**
   * One over the file that the URL names.
   *
   * @throws fi.nelikentta.text.WrongUsageException if there is no such file
   * @throws FailedException if DuckDB is not on the class path
   */
  public static DuckDb open(String url) {
    String file = url.substring(URL.length());
    if (!file.isEmpty() && !Files.isRegularFile(InputFile.path(file))) {
      throw FileFailure.missing(file);
    }
    try {
      DriverManager.getDriver(URL);
    } catch (SQLException none) {
      throw new FailedException(say("no-duckdb"), say("add-duckdb"));
    }
    return new DuckDb(url);
  }

  @Override
  public String name() {
    return url.equals(URL) ? "DuckDB" : url;
  }

  @Override
  public Connection toRead() throws SQLException {
    Path folder = folder();
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false");
    settings.setProperty("extension_directory", folder.resolve("none").toString());
    settings.setProperty("temp_directory", folder.resolve("spill").toString());
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("jdbc_stream_results", "true");
    if (!url.equals(URL)) {
      settings.setProperty("duckdb.read_only", "true");
    }
    Connection connection = DriverManager.getConnection(url, settings);
    folderByConnection.put(connection, folder);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET lock_configuration = true");
    }
    return connection;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("nelikentta");
    } catch (IOException wrong) {
      throw FileFailure.writing(System.getProperty("java.io.tmpdir", "."), wrong);
    }
  }

  /** The same: nothing is written into it. */
  @Override
  public Connection toWrite() throws SQLException {
    return toRead();
  }

  @Override
  public ResultSet rows(Connection connection, Message title, String sql) throws SQLException {
    onlyQuery(connection, title, sql);
    return connection.createStatement().executeQuery(sql);
  }

  /** DuckDB's own parser says what the text is, before anything of it runs. */
  private static void onlyQuery(Connection connection, Message title, String sql)
      throws SQLException {
    try (PreparedStatement parse =
        connection.prepareStatement(
            """
            WITH parsed AS (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS tree)
            SELECT tree ->> 'error', tree ->> 'error_type', tree ->> 'error_message',
              tree ->> 'position', json_array_length(tree, '$.statements') FROM parsed
            """)) {
      parse.setString(1, sql);
      try (ResultSet result = parse.executeQuery()) {
        result.next();
        boolean wrong = "true".equals(result.getString(1));
        if (wrong && "parser".equals(result.getString(2))) {
          throw new WrongUsageException(
              say(
                  "query-wrong",
                  title + place(sql, result.getString(4)),
                  words(result.getString(3))),
              say("mend-query-only"));
        }
        if (wrong || result.getInt(5) != 1) {
          throw new WrongUsageException(say("one-select", title), say("query-only-reads"));
        }
      }
    }
  }

  private static String place(String sql, String position) {
    return position == null ? "" : ":" + SqlPlace.of(sql, Integer.parseInt(position) + 1);
  }

  private static String words(String message) {
    return message.lines().findFirst().orElse("");
  }

  /** Removes what was put aside, too. */
  @Override
  public void close(Connection connection) throws SQLException {
    connection.close();
    Path folder = folderByConnection.remove(connection);
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException unheard) {
      // The system clears its folder of temporary files.
    }
  }
}
