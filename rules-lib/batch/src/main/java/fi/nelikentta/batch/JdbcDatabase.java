package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database that a JDBC driver on the class path reaches.
 *
 * @param url its URL, without a password
 * @param credentials {@code user} and {@code password}, as far as they are given
 * @param bulkRead what takes its rows faster than one by one; null for nothing
 */
public record JdbcDatabase(String url, Properties credentials, @Nullable BulkRead bulkRead)
    implements Database {
  /** Rows that are fetched together; of a registry's usual width they are about a megabyte. */
  private static final int FETCHED = 5_000;

  private static final Pattern SECRET =
      Pattern.compile(
          "[?&;:][^?&;:=]*(password|passwd|pwd|passphrase|secret|token|credential)[^?&;:=]*=[^&;]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern USER_INFO = Pattern.compile("(//|@|:)[^/@:?]*[:/][^/@?]+@");

  /**
   * Copies the credentials.
   *
   * @throws WrongUsageException if the URL is none, holds a password, or is known to no driver
   */
  public JdbcDatabase {
    Properties copy = new Properties();
    copy.putAll(credentials);
    if (url.startsWith("jdbc:postgresql:") && !url.contains("prepareThreshold")) {
      // Numbers and lists come as they are kept, and need not be read from text.
      copy.setProperty("prepareThreshold", "-1");
    }
    credentials = copy;
    if (!url.startsWith("jdbc:")) {
      throw new WrongUsageException(say("no-jdbc-url"), say("jdbc-url-form"));
    }
    if (SECRET.matcher(url).find() || USER_INFO.matcher(url).find()) {
      throw new WrongUsageException(say("password-in-url"), say("give-credentials"));
    }
  }

  /** A database whose rows are fetched one by one. */
  public JdbcDatabase(String url, Properties credentials) {
    this(url, credentials, null);
  }

  /** The URL without its parameters, of which any may be private. */
  @Override
  public String name() {
    return url.replaceFirst("[?;].*", "");
  }

  @Override
  public Connection toRead() throws SQLException {
    Connection connection = connect();
    connection.setReadOnly(true);
    return connection;
  }

  @Override
  public Connection toWrite() throws SQLException {
    return connect();
  }

  private Connection connect() throws SQLException {
    try {
      DriverManager.getDriver(url);
    } catch (SQLException none) {
      throw new WrongUsageException(say("no-driver", url.split(":", 3)[1]), say("add-driver"));
    }
    Connection connection = DriverManager.getConnection(url, credentials);
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public ResultSet rows(Connection connection, Message title, String sql) throws SQLException {
    Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(FETCHED);
    if (!statement.execute(sql)) {
      throw new WrongUsageException(say("no-rows"), say("query-only-reads"));
    }
    return statement.getResultSet();
  }

  /** Without the credentials. */
  @Override
  public String toString() {
    return name();
  }
}
