package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query as bytes of CSV, which go the way of a CSV file. What they mean is what they
 * mean when a driver gives them one by one.
 */
final class CopySource implements Source {
  private final Query query;
  private final SqlFailure failure;
  private final Connection connection;
  private final InputStream stream;
  private final CopyLayout layout;
  private final CsvPieces pieces;
  private final MessageDigest digest = Sha256.digest();
  private long rows;
  private @Nullable Mark expected;

  private CopySource(
      Query query,
      SqlFailure failure,
      Connection connection,
      InputStream stream,
      CopyLayout layout,
      CsvPieces pieces,
      @Nullable Mark expected) {
    this.query = query;
    this.failure = failure;
    this.connection = connection;
    this.stream = stream;
    this.layout = layout;
    this.pieces = pieces;
    this.expected = expected;
  }

  /**
   * Runs the query and holds its columns against the pack.
   *
   * @param expected what an earlier run read of it; null expects nothing
   * @return null where its rows must be asked for one by one
   * @throws WrongUsageException if the columns do not fit
   * @throws PassingException if it cannot be run
   */
  static @Nullable CopySource open(
      Query query, RulePack pack, Dialect dialect, ColumnChoice choice, @Nullable Mark expected) {
    BulkRead bulk = query.database().bulkRead();
    if (bulk == null) {
      return null;
    }
    SqlFailure failure = new SqlFailure(SqlFailure.Of.QUERY, query.title(), query.sql());
    Connection connection;
    try {
      connection = query.database().toRead();
    } catch (SQLException wrong) {
      throw failure.opening(wrong);
    }
    CopySource source = null;
    try {
      source = open(query, failure, connection, bulk, pack, dialect, choice, expected);
    } catch (IOException wrong) {
      throw wrong.getCause() instanceof SQLException cause
          ? failure.opening(cause)
          : new ReadingException(query.title(), wrong);
    } catch (SQLException wrong) {
      // Whatever it is, it is told where the query runs as its author wrote it.
      return null;
    } finally {
      if (source == null) {
        close(query, connection);
      }
    }
    return source;
  }

  private static @Nullable CopySource open(
      Query query,
      SqlFailure failure,
      Connection connection,
      BulkRead bulk,
      RulePack pack,
      Dialect dialect,
      ColumnChoice choice,
      @Nullable Mark expected)
      throws SQLException, IOException {
    List<SqlKind> kinds;
    Columns columns;
    CopyQuery copy;
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery(CopyQuery.columnsOf(query.sql()))) {
      QueryHeader header = QueryHeader.of(none.getMetaData(), pack.schema(), choice);
      columns = header.columns(query.title(), pack.schema(), choice);
      kinds = header.kinds();
      copy = CopyQuery.of(query.sql(), none.getMetaData(), kinds, columns);
    }
    // A row of one column that is null would be no line of CSV.
    if (copy == null || columns.size() < 2) {
      return null;
    }
    CopyLayout layout = new CopyLayout(pack, dialect, choice, columns, kinds, copy);
    InputStream stream = bulk.rows(connection, copy.select());
    CsvPieces pieces = CsvPieces.ofRecords(stream, layout.records());
    return new CopySource(query, failure, connection, stream, layout, pieces, expected);
  }

  @Override
  public @Nullable Chunk next() {
    CsvPieces.Piece piece = piece();
    if (piece != null && piece.givenUp() != null) {
      throw new FailedException(
          say("query-row-too-long", query.title(), rows + 1, CsvPieces.MOST >> 20),
          say("shorten-texts"));
    }
    if (piece != null) {
      rows += piece.rows();
      digest.update(piece.bytes(), 0, piece.size());
    }
    compare(piece == null);
    return piece == null ? null : new CsvChunk(layout, piece);
  }

  private CsvPieces.@Nullable Piece piece() {
    try {
      return pieces.next();
    } catch (IOException wrong) {
      throw wrong.getCause() instanceof SQLException cause
          ? failure.reading(cause, rows + pieces.recordsLeft())
          : new ReadingException(query.title(), wrong);
    }
  }

  /** Pieces are cut by their bytes alone, so that the same rows are cut in the same places. */
  private void compare(boolean isEnd) {
    Mark mark = expected;
    if (mark == null || (!isEnd && rows < mark.bytes())) {
      return;
    }
    if (!mark().equals(mark)) {
      throw new WrongUsageException(
          say("query-other-rows", query.title(), mark.bytes()), say("order-or-afresh"));
    }
    expected = null;
  }

  /** How many rows, and a hash over their bytes. */
  @Override
  public Mark mark() {
    try {
      MessageDigest now = (MessageDigest) digest.clone();
      return new Mark(rows, HexFormat.of().formatHex(now.digest()));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(
          "this JDK's SHA-256 cannot be copied.\nTry: another JDK.", impossible);
    }
  }

  /** Nobody knows how much a query returns. */
  @Override
  public long bytes() {
    return 0;
  }

  @Override
  public InputFacts facts() {
    return new InputFacts(query.name(), query.format(), query.size(), query.sha256(), rows);
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException unheard) {
      // What is left of the rows is of no use to anybody.
    }
    close(query, connection);
  }

  private static void close(Query query, Connection connection) {
    try {
      query.database().close(connection);
    } catch (SQLException unheard) {
      // Nothing was written, so nothing can be lost.
    }
  }
}
