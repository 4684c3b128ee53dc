package fi.nelikentta.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the records of CSV in bytes, one after the other. Quotes follow RFC 4180; a record ends in
 * LF, CR or both, and an empty line is none.
 *
 * <p>A broken quote must not take the rest of the file with it. So where a quote is never closed,
 * or something stands after a closing one, the record is wrong and the next one begins on the next
 * line. The same holds where a quote is closed lines later, the record does not fit the header, and
 * one of these lines by itself has as many cells as the header: then the quote is a stray one and
 * these lines are rows. For one thread.
 */
final class CsvRecords {
  /** The longest cell, in bytes. */
  static final int LONGEST_CELL = 1 << 20;

  /** The longest record, in bytes. */
  static final int LONGEST_RECORD = 1 << 22;

  /** The most cells. */
  static final int MOST_CELLS = 1 << 14;

  private static final int FIRST_CELLS = 64;

  /** What the places of records are. */
  enum Numbers {
    /** The lines in which they begin: of a file that a person may look into. */
    LINES,
    /** How many they are with those before. */
    RECORDS
  }

  /** What may be said of a record as a whole. */
  enum Shape {
    /** It can be parted into cells. */
    WHOLE,
    /** Something stands after a closing quote. */
    AFTER_QUOTE,
    /** A quote is not closed, or only by that of another row. */
    NEVER_CLOSED,
    /** It is longer than any record. */
    TOO_LONG
  }

  private final byte[] delimiter;
  private final byte first;

  /** By column: whether no value of it can have several lines; empty while the header is read. */
  private final boolean[] singleLine;

  private final Numbers numbers;

  private byte[] bytes = {};
  private int limit;
  private boolean last;
  private int next;
  private long nextLine;

  private int from;
  private int to;
  private long line;
  private int breaks;
  private Shape shape = Shape.WHOLE;
  private int cells;
  private int[] starts = new int[FIRST_CELLS];
  private int[] ends = new int[FIRST_CELLS];
  private boolean[] quoted = new boolean[FIRST_CELLS];

  /** With that delimiter, under a header of so many columns; of none before the header is read. */
  CsvRecords(char delimiter, boolean[] singleLine) {
    this(delimiter, singleLine, Numbers.LINES);
  }

  /** The same with other places. */
  CsvRecords(char delimiter, boolean[] singleLine, Numbers numbers) {
    this.numbers = numbers;
    this.delimiter = String.valueOf(delimiter).getBytes(StandardCharsets.UTF_8);
    this.first = this.delimiter[0];
    this.singleLine = singleLine.clone();
  }

  /**
   * Goes on in other bytes.
   *
   * @param firstLine the line at {@code from}
   * @param isLast whether nothing comes after the limit
   */
  void over(byte[] text, int start, int end, long firstLine, boolean isLast) {
    this.bytes = text;
    this.next = start;
    this.limit = end;
    this.nextLine = firstLine;
    this.last = isLast;
  }

  /** Moves to the next record; false where there is none, or not the whole of it. */
  boolean next() {
    while (next < limit && (bytes[next] == '\n' || bytes[next] == '\r')) {
      if (bytes[next] == '\r' && next + 1 == limit && !last) {
        return false;
      }
      next = afterBreak(next);
      nextLine++;
    }
    if (next >= limit) {
      return false;
    }
    from = next;
    line = nextLine;
    breaks = 0;
    cells = 0;
    shape = Shape.WHOLE;
    if (!scan()) {
      return false;
    }
    nextLine = line + (numbers == Numbers.LINES ? breaks : 0) + 1;
    judge();
    return true;
  }

  /** Parts the record into cells; false where more bytes are needed for that. */
  private boolean scan() {
    int at = from;
    while (true) {
      boolean isQuoted = at < limit && bytes[at] == '"';
      int start = isQuoted ? at + 1 : at;
      int end = isQuoted ? closing(start) : plainEnd(start);
      if (end == limit && !last) {
        return false;
      }
      if (isQuoted && end == limit) {
        goOnNextLine(Shape.NEVER_CLOSED);
        return true;
      }
      at = isQuoted ? end + 1 : end;
      if (at + delimiter.length > limit && !last) {
        return false;
      }
      boolean ends = at == limit || bytes[at] == '\n' || bytes[at] == '\r';
      if (!ends && !isDelimiter(at)) {
        goOnNextLine(breaks == 0 ? Shape.AFTER_QUOTE : Shape.NEVER_CLOSED);
        return true;
      }
      keep(start, end, isQuoted);
      if (at == limit) {
        to = at;
        next = at;
        return true;
      }
      if (ends) {
        if (bytes[at] == '\r' && at + 1 == limit && !last) {
          return false;
        }
        to = at;
        next = afterBreak(at);
        return true;
      }
      at += delimiter.length;
    }
  }

  /** The place of the closing quote; the limit where it is not among these bytes. */
  private int closing(int start) {
    int at = start;
    while (at < limit) {
      byte one = bytes[at];
      if (one == '"') {
        if (at + 1 == limit) {
          return last ? at : limit;
        }
        if (bytes[at + 1] != '"') {
          return at;
        }
        at++;
      } else if (one == '\n' || (one == '\r' && (at + 1 == limit || bytes[at + 1] != '\n'))) {
        breaks++;
      }
      at++;
    }
    return limit;
  }

  private int plainEnd(int start) {
    int at = start;
    while (at < limit && bytes[at] != '\n' && bytes[at] != '\r' && !isDelimiter(at)) {
      at++;
    }
    return at;
  }

  private boolean isDelimiter(int at) {
    return bytes[at] == first
        && (delimiter.length == 1
            || (at + delimiter.length <= limit
                && Arrays.equals(
                    bytes, at, at + delimiter.length, delimiter, 0, delimiter.length)));
  }

  private int afterBreak(int at) {
    return bytes[at] == '\r' && at + 1 < limit && bytes[at + 1] == '\n' ? at + 2 : at + 1;
  }

  private void keep(int start, int end, boolean isQuoted) {
    if (cells == starts.length && cells < MOST_CELLS) {
      starts = Arrays.copyOf(starts, 2 * cells);
      ends = Arrays.copyOf(ends, 2 * cells);
      quoted = Arrays.copyOf(quoted, 2 * cells);
    }
    if (cells < MOST_CELLS) {
      starts[cells] = start;
      ends[cells] = end;
      quoted[cells] = isQuoted;
    }
    cells++;
  }

  private void goOnNextLine(Shape wrong) {
    shape = wrong;
    breaks = 0;
    to = from;
    while (to < limit && bytes[to] != '\n' && bytes[to] != '\r') {
      to++;
    }
    next = to == limit ? to : afterBreak(to);
  }

  /** Looks for what is too long, and for stray quotes. */
  private void judge() {
    if (shape != Shape.WHOLE) {
      return;
    }
    boolean tooLong = cells > MOST_CELLS || to - from > LONGEST_RECORD;
    boolean fits = cells == singleLine.length;
    for (int i = 0; i < Math.min(cells, MOST_CELLS); i++) {
      tooLong |= ends[i] - starts[i] > LONGEST_CELL;
      fits &= breaks == 0 || i >= singleLine.length || !singleLine[i] || !hasBreak(i);
    }
    if (breaks > 0 && (tooLong || !fits) && singleLine.length > 0 && holdsRows()) {
      goOnNextLine(Shape.NEVER_CLOSED);
      nextLine = line + 1;
    } else if (tooLong) {
      shape = Shape.TOO_LONG;
    }
  }

  private boolean hasBreak(int cell) {
    for (int at = starts[cell]; at < ends[cell]; at++) {
      if (bytes[at] == '\n' || bytes[at] == '\r') {
        return true;
      }
    }
    return false;
  }

  /** Whether a later line of the record has as many cells as the header, quotes aside. */
  private boolean holdsRows() {
    int count = 0;
    boolean later = false;
    for (int at = from; at <= to; at++) {
      if (at == to || bytes[at] == '\n' || bytes[at] == '\r') {
        if (later && count + 1 == singleLine.length) {
          return true;
        }
        later = true;
        count = 0;
      } else if (isDelimiter(at)) {
        count++;
      }
    }
    return false;
  }

  /** The bytes in which the record stands. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the record begins. */
  int from() {
    return from;
  }

  /** Where it ends; its line end is not in it. */
  int to() {
    return to;
  }

  /** Where the next record may begin. */
  int after() {
    return next;
  }

  /** The line in which it begins. */
  long line() {
    return line;
  }

  /** The line in which the next record may begin. */
  long lineAfter() {
    return nextLine;
  }

  /** What may be said of it. */
  Shape shape() {
    return shape;
  }

  /** How many cells it has; where it is not whole, how many stand before what is wrong. */
  int cells() {
    return cells;
  }

  /** Where the bytes of a cell begin, behind its opening quote. */
  int start(int cell) {
    return starts[cell];
  }

  /** Where the bytes of a cell end. */
  int end(int cell) {
    return ends[cell];
  }

  /** The cell as text, untrimmed; what is no UTF-8 becomes U+FFFD. */
  String text(int cell) {
    String text =
        new String(bytes, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
    return quoted[cell] ? text.replace("\"\"", "\"") : text;
  }
}
