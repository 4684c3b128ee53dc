package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes proposals into a table, a transaction a chunk: what is there of a client and date is
 * replaced, so that after a failure the same run may be run again.
 */
final class ProposalTable implements Destination {
  private final Table table;
  private final TableSql sql;
  private final SqlFailure failure;
  private final Connection connection;
  private final PreparedStatement merge;
  private final Attempts additions = new Attempts();

  private ProposalTable(
      Table table,
      TableSql sql,
      SqlFailure failure,
      Connection connection,
      PreparedStatement merge) {
    this.table = table;
    this.sql = sql;
    this.failure = failure;
    this.connection = connection;
    this.merge = merge;
  }

  /**
   * Opens the table, and makes it where it is not there.
   *
   * @throws WrongUsageException if a table of that name has other columns, or no such key
   * @throws FailedException if the database cannot be reached or written to
   */
  static ProposalTable open(
      Table table, List<String> passThrough, LocalDate date, PackIdentity pack) {
    TableSql sql = new TableSql(table, passThrough);
    SqlFailure failure = new SqlFailure(SqlFailure.Of.OUTPUT, Message.verbatim(table.name()), "");
    Connection connection = null;
    try {
      connection = table.database().toWrite();
      connection.setAutoCommit(false);
      prepare(connection, sql, table);
      PreparedStatement merge = connection.prepareStatement(sql.merge());
      if (!sql.isPostgres()) {
        merge.setString(1, date.toString());
        merge.setString(2, TableSql.made(pack));
      }
      ProposalTable opened = new ProposalTable(table, sql, failure, connection, merge);
      opened.tryKey();
      return opened;
    } catch (SQLException wrong) {
      close(table, connection);
      throw failure.told(wrong, say("table-fails", table.name()));
    } catch (RuntimeException wrong) {
      close(table, connection);
      throw wrong;
    }
  }

  private static void prepare(Connection connection, TableSql sql, Table table)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.create());
      connection.commit();
      execute(statement, sql.hurry());
      statement.execute(sql.createChunk());
      connection.commit();
      try {
        statement.executeQuery(sql.look()).close();
      } catch (SQLException other) {
        connection.rollback();
        throw new WrongUsageException(say("other-table", table.name()), say("name-other-table"));
      }
    }
  }

  /** Merges a chunk of nothing, which fails where the table has no key of client and date. */
  private void tryKey() throws SQLException {
    try {
      merge.executeUpdate();
      connection.commit();
    } catch (SQLException wrong) {
      connection.rollback();
      throw new WrongUsageException(
          say("table-without-key", table.name(), "clientid, evaluationdate"),
          say("name-other-table"));
    }
  }

  /** Writes the lines of a chunk, in a transaction of their own. */
  @Override
  public void write(byte[] csv, int length) throws IOException {
    if (length == 0) {
      return;
    }
    try {
      if (!isAdded(csv, length)) {
        merge(csv, length);
      }
    } catch (SQLException wrong) {
      throw failure.told(wrong, say("table-stops", table.name()));
    }
  }

  /**
   * Adds the chunk to the table as it is, which costs the server half as much. It fails where a
   * client is there already, or stands twice; whatever else is wrong is told by the merge.
   */
  private boolean isAdded(byte[] csv, int length) throws SQLException, IOException {
    if (!sql.isPostgres() || !additions.isDue()) {
      return false;
    }
    try {
      load(table.sql(), csv, length);
      connection.commit();
      additions.succeeded();
      return true;
    } catch (SQLException there) {
      connection.rollback();
      additions.failed();
      return false;
    }
  }

  private void merge(byte[] csv, int length) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      load(TableSql.CHUNK, csv, length);
      merge.executeUpdate();
      execute(statement, sql.clearChunk());
      connection.commit();
    }
  }

  private void load(String target, byte[] csv, int length) throws SQLException, IOException {
    table.load().add(connection, target, sql.chunkColumns(), csv, length);
  }

  /** Waits until everything is on the disk. */
  @Override
  public void finish() throws IOException {
    try (Statement statement = connection.createStatement()) {
      execute(statement, sql.settle());
      connection.commit();
    } catch (SQLException wrong) {
      throw failure.told(wrong, say("table-stops", table.name()));
    }
  }

  private static void execute(Statement statement, @Nullable String text) throws SQLException {
    if (text != null) {
      statement.execute(text);
    }
  }

  @Override
  public void close() {
    close(table, connection);
  }

  private static void close(Table table, @Nullable Connection connection) {
    try {
      if (connection != null) {
        table.database().close(connection);
      }
    } catch (SQLException unheard) {
      // What was committed is there, and nothing else should be.
    }
  }
}
