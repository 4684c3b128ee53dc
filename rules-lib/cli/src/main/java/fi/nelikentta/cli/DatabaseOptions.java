package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.batch.BulkLoad;
import fi.nelikentta.batch.Database;
import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.JdbcDatabase;
import fi.nelikentta.batch.Table;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How databases are reached: with which driver, as whom. */
final class DatabaseOptions {
  private static final String USER = "NELIKENTTA_JDBC_USER";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String PASSWORD = "NELIKENTTA_JDBC_PASSWORD";

  @Option(
      names = "--jdbc-password-file",
      paramLabel = "FILE",
      description = "The file whose first line is the password of the database.")
  private @Nullable String passwordFile;

  @Option(
      names = "--jdbc-driver",
      paramLabel = "FILE.jar",
      description = "The JDBC driver of a database other than PostgreSQL and DuckDB.")
  private @Nullable String driver;

  /**
   * The database of that URL.
   *
   * @throws WrongUsageException if the URL is none, or holds a password
   */
  Database database(String url, Terminal terminal) {
    Properties credentials = new Properties();
    String user = terminal.environment().get(USER);
    String password = passwordFile == null ? terminal.environment().get(PASSWORD) : password();
    if (user != null) {
      credentials.setProperty("user", user);
    }
    if (password != null) {
      credentials.setProperty("password", password);
    }
    if (driver != null) {
      DriverJar.register(InputFile.path(driver));
    }
    return new JdbcDatabase(
        url, credentials, url.startsWith(POSTGRESQL) ? new PostgresCopy() : null);
  }

  /**
   * The table of {@code jdbc:…#table}; null where that is no such name.
   *
   * @throws WrongUsageException if proposals cannot go there
   */
  @Nullable Table table(@Nullable String out, Terminal terminal) {
    if (out == null || !out.startsWith("jdbc:")) {
      return null;
    }
    int mark = out.lastIndexOf('#');
    if (mark < 0) {
      throw new WrongUsageException(say("out-without-table"), say("out-without-table-try"));
    }
    List<String> path = Table.path(out.substring(mark + 1));
    String url = out.substring(0, mark);
    Database database = database(url, terminal);
    if (url.startsWith(POSTGRESQL)) {
      BulkLoad copy = new PostgresCopy();
      return new Table(database, Table.Kind.POSTGRESQL, path, copy);
    }
    if (url.startsWith("jdbc:duckdb:")) {
      return new Table(database, Table.Kind.DUCKDB, path, new DuckDbLoad());
    }
    throw new WrongUsageException(say("no-table-there"), say("no-table-there-try"));
  }

  private String password() {
    Path path = InputFile.path(String.valueOf(passwordFile));
    try {
      if (!Files.isRegularFile(path)) {
        throw FileFailure.missing(path.toString());
      }
      return Files.readString(path).lines().findFirst().orElse("");
    } catch (IOException wrong) {
      throw FileFailure.reading(Message.verbatim(path.toString()), wrong);
    }
  }
}
