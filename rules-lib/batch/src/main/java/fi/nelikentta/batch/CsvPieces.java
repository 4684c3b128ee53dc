package fi.nelikentta.batch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV file into pieces of whole records. Where it cuts depends on the bytes alone. It holds
 * at most {@link #MOST} of them: a record that has not ended by then is given up. For one thread.
 */
final class CsvPieces {
  /** So many bytes are cut off at a time where records allow it. */
  static final int PIECE = 1 << 20;

  /** Whoever looks for a closing quote gives up behind so many bytes. */
  static final int MOST = 1 << 25;

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Whole records. */
  static final class Piece {
    private final byte[] bytes;
    private final long line;
    private final long rows;
    private final CsvRecords.@Nullable Shape givenUp;

    private Piece(byte[] bytes, long line, long rows, CsvRecords.@Nullable Shape givenUp) {
      this.bytes = bytes;
      this.line = line;
      this.rows = rows;
      this.givenUp = givenUp;
    }

    /** The records, and one byte more that ends a line. Not a copy. */
    byte[] bytes() {
      return bytes;
    }

    /** How many bytes the records have. */
    int size() {
      return bytes.length - 1;
    }

    /** The place of the first of them. */
    long line() {
      return line;
    }

    /** How many records they are. */
    long rows() {
      return rows;
    }

    /** Why its one record was given up, of which no byte is kept; null for records. */
    CsvRecords.@Nullable Shape givenUp() {
      return givenUp;
    }
  }

  private final InputStream in;
  private final CsvRecords.Numbers numbers;
  private byte[] buffer = new byte[2 * PIECE];
  private int from;
  private int limit;
  private boolean ended;

  /** Why no more can be read; told when all that was read is given. */
  private @Nullable IOException failure;

  private @Nullable Piece last;
  private long line = 1;
  private @Nullable CsvRecords records;

  /** How many records were walked through to find the end of the piece; -1 where none were. */
  private long walked = -1;

  private final ByteSearch.Seen seen = new ByteSearch.Seen();

  /** Of the bytes, a byte order mark before them aside. */
  CsvPieces(InputStream in) throws IOException {
    this(in, CsvRecords.Numbers.LINES);
    if (limit >= BOM.length && Arrays.equals(buffer, 0, BOM.length, BOM, 0, BOM.length)) {
      from = BOM.length;
    }
  }

  private CsvPieces(InputStream in, CsvRecords.Numbers numbers) throws IOException {
    this.in = in;
    this.numbers = numbers;
    fill(PIECE);
    if (limit == 0) {
      checkReadable();
    }
  }

  /** Of records without a header, which are numbered from 1. */
  static CsvPieces ofRecords(InputStream in, CsvRecords under) throws IOException {
    CsvPieces pieces = new CsvPieces(in, CsvRecords.Numbers.RECORDS);
    pieces.over(under);
    return pieces;
  }

  /** What parts the cells, by the header. */
  char delimiter() {
    return Delimiters.detect(buffer, from, limit);
  }

  /** The header; null where there is none. It is valid until the next call. */
  @Nullable CsvRecords header(char delimiter) throws IOException {
    CsvRecords header = new CsvRecords(delimiter, new boolean[0]);
    header.over(buffer, from, limit, line, ended);
    while (!header.next()) {
      if (ended || limit - from >= MOST) {
        from = ended ? limit : from;
        return null;
      }
      checkReadable();
      fill(2 * (limit - from));
      header.over(buffer, from, limit, line, ended);
    }
    from = header.after();
    line = header.lineAfter();
    return header;
  }

  /** Whether all bytes were taken. */
  boolean isAtEnd() {
    return ended && from == limit;
  }

  /** Goes on with the records under the header. */
  void over(CsvRecords under) {
    this.records = under;
  }

  /** The next piece; null at the end. */
  @Nullable Piece next() throws IOException {
    fill(PIECE);
    for (int window = PIECE; from < limit; window *= 2) {
      fill(window);
      if (limit - from < window && mayPass()) {
        checkReadable();
      }
      int end = end(Math.min(limit, from + window));
      if (end > from) {
        return piece(end);
      }
      checkReadable();
      if (limit - from >= MOST) {
        return givenUp();
      }
    }
    checkReadable();
    return null;
  }

  /**
   * Whether more can be read another time. Then a piece must not end here: a run that goes on would
   * cut it elsewhere, and take the whole of it for done.
   */
  private boolean mayPass() {
    return failure != null
        && !(failure instanceof ZipException)
        && !(failure instanceof EOFException);
  }

  private void checkReadable() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  /** The line of the last record that was given; 0 for none. */
  long lastLine() {
    long found = 0;
    if (last != null && records != null) {
      records.over(last.bytes(), 0, last.size(), last.line(), true);
      while (records.next()) {
        found = records.line();
      }
    }
    return found;
  }

  /** How many whole records were read that no piece has. */
  long recordsLeft() {
    CsvRecords walk = records;
    long count = 0;
    if (walk != null) {
      walk.over(buffer, from, limit, line, false);
      while (walk.next()) {
        count++;
      }
    }
    return count;
  }

  private Piece piece(int end) {
    byte[] bytes = new byte[end - from + 1];
    System.arraycopy(buffer, from, bytes, 0, end - from);
    bytes[end - from] = '\n';
    boolean isSeen = walked < 0 && !seen.returns && buffer[end - 1] == '\n';
    long lineEnds = isSeen ? seen.lineEnds : ByteSearch.lineEnds(buffer, from, end);
    long rows =
        walked >= 0 ? walked : isSeen ? seen.fullLines : ByteSearch.fullLines(buffer, from, end);
    Piece piece = new Piece(bytes, line, rows, null);
    line += numbers == CsvRecords.Numbers.LINES ? lineEnds : rows;
    from = end;
    last = piece;
    return piece;
  }

  /** Where the last whole record of the window ends; {@link #from} where none does. */
  private int end(int window) {
    walked = -1;
    ByteSearch.look(buffer, from, window, seen);
    if (seen.quotes) {
      return endOfRecords();
    }
    if (ended && window == limit) {
      return limit;
    }
    for (int at = window; at > from; at--) {
      byte one = buffer[at - 1];
      // A return at the very end may have its line feed behind it.
      if (one == '\n' || (one == '\r' && at < limit && buffer[at] != '\n')) {
        return at;
      }
    }
    return from;
  }

  /** With quotes, a line end is no end of a record, and one record may be longer than a piece. */
  private int endOfRecords() {
    CsvRecords walk = records;
    if (walk == null) {
      throw new IllegalStateException("there is no header yet.\nTry: over(…) before next().");
    }
    int end = from;
    walked = 0;
    walk.over(buffer, from, limit, line, ended);
    while (end - from < PIECE && walk.next()) {
      if (end > from && walk.after() - from > PIECE) {
        return end;
      }
      end = walk.after();
      walked++;
    }
    return end == from && ended ? limit : end;
  }

  private Piece givenUp() throws IOException {
    long at = line++;
    for (int i = from; i < limit; i++) {
      if (buffer[i] == '\n' || buffer[i] == '\r') {
        from = i;
        skipLineEnd();
        return new Piece(new byte[1], at, 1, CsvRecords.Shape.NEVER_CLOSED);
      }
    }
    while (from == limit || (buffer[from] != '\n' && buffer[from] != '\r')) {
      if (from == limit) {
        from = 0;
        limit = 0;
        fill(1);
        checkReadable();
        if (limit == 0) {
          break;
        }
      } else {
        from++;
      }
    }
    skipLineEnd();
    return new Piece(new byte[1], at, 1, CsvRecords.Shape.TOO_LONG);
  }

  private void skipLineEnd() {
    fill(2);
    if (limit - from > 1 && buffer[from] == '\r' && buffer[from + 1] == '\n') {
      from++;
    }
    from = Math.min(from + 1, limit);
  }

  /** Reads until so many bytes are there, or all. */
  private void fill(int wanted) {
    if (ended || failure != null || limit - from >= wanted) {
      return;
    }
    if (buffer.length - from < wanted) {
      byte[] target = wanted > buffer.length ? new byte[wanted] : buffer;
      System.arraycopy(buffer, from, target, 0, limit - from);
      buffer = target;
      limit -= from;
      from = 0;
    }
    try {
      while (!ended && limit - from < wanted) {
        int count = in.read(buffer, limit, buffer.length - limit);
        ended = count < 0;
        limit += Math.max(count, 0);
      }
    } catch (IOException wrong) {
      failure = wrong;
    }
  }
}
