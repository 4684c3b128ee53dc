package fi.nelikentta.batch;

import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.ValueType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cells of plain records into columns, from bytes and without a text for each. A record is
 * plain when nothing about it needs a second look: as many cells as the header, quotes only around
 * whole cells of one line, every value as {@link CellReader} takes it. It refuses any other one,
 * right or wrong, so that {@link CsvCells} alone says what is wrong. For one thread.
 */
final class CsvColumns {
  private static final byte PLAIN = 0;
  private static final byte DELIMITER = 1;
  private static final byte LINE_END = 2;
  private static final byte ODD = 3;

  private static final byte QUICK_EMPTY = 1;
  private static final byte QUICK_WHOLE = 2;
  private static final byte QUICK_TRUTH = 3;
  private static final byte QUICK_LETTER = 4;
  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final int QUICK_TRUE = (int) CsvValues.word("true");
  private static final int QUICK_FALSE = (int) CsvValues.word("fals");

  /** {@code false} and a delimiter. */
  private static final int LONGEST_TRUTH = 6;

  /** So many digits are a whole number without a doubt. */
  private static final int WHOLE_DIGITS = 9;

  private final CsvValues values;
  private final int[] attributes;
  private final int[] least;
  private final int[] greatest;
  private final int[][] passedByColumn;
  private final byte[] classes = new byte[256];
  private final int idColumn;
  private final byte[] idName;
  private final byte delimiter;

  /** By column: what a quick look may find; 0 where each cell needs more than that. */
  private final byte[] quick;

  private final int last;

  private int idFrom;
  private int idTo;
  private final int[] passedFrom;
  private final int[] passedTo;
  private int high;

  /** For files of that header. */
  CsvColumns(Schema schema, Columns columns, Dialect dialect, char delimiter) {
    int size = columns.size();
    this.last = size - 1;
    this.values = new CsvValues(schema, columns, dialect);
    this.attributes = new int[size];
    this.least = new int[size];
    this.greatest = new int[size];
    this.passedByColumn = new int[size][];
    this.passedFrom = new int[columns.passed().length];
    this.passedTo = new int[columns.passed().length];
    this.idColumn = columns.idIndex();
    this.idName = columns.idName().getBytes(StandardCharsets.UTF_8);
    this.delimiter = (byte) delimiter;
    this.quick = new byte[size];
    classes[delimiter] = DELIMITER;
    classes['\n'] = LINE_END;
    classes['\r'] = LINE_END;
    classes[0] = ODD;
    for (int i = 0; i < size; i++) {
      int column = i;
      int[] passed = columns.passed();
      passedByColumn[i] =
          IntStream.range(0, passed.length).filter(place -> passed[place] == column).toArray();
      Attribute attribute = columns.attribute(i);
      if (attribute != null) {
        attributes[i] = attribute.index();
      }
      if (i != last && i != idColumn && passedByColumn[i].length == 0) {
        quick[i] = columns.form(i) == CellForm.LETTER ? QUICK_LETTER : quick(i, attribute);
      }
    }
  }

  private byte quick(int column, @Nullable Attribute attribute) {
    if (attribute == null || values.hasNulls()) {
      return QUICK_EMPTY;
    }
    if (attribute.type() == ValueType.INTEGER) {
      least[column] = (int) attribute.least();
      greatest[column] = (int) attribute.greatest();
      return QUICK_WHOLE;
    }
    return attribute.type() == ValueType.BOOLEAN ? QUICK_TRUTH : QUICK_EMPTY;
  }

  /** Whether files of that delimiter and header can be read so. */
  static boolean fits(char delimiter, Columns columns) {
    return columns.size() > 1
        && delimiter < 0x7f
        && !Character.isLetterOrDigit(delimiter)
        && "-+. \"[]\0".indexOf(delimiter) < 0;
  }

  /**
   * Reads the record at the place into the row of the block.
   *
   * @param size how many bytes there are; behind them stands one more, which ends a line
   * @return where the next record may begin; -1 where the record is not plain, and then the row may
   *     be filled in part
   */
  int read(byte[] bytes, int from, int size, Block block, int row) {
    byte[] quickly = quick;
    byte end = delimiter;
    int at = from;
    high = 0;
    for (int column = 0; column < quickly.length; column++) {
      byte first = bytes[at];
      int look = quickly[column];
      if (first == end && look != 0) {
        at++;
        continue;
      }
      int after = -1;
      if (look == QUICK_WHOLE && first >= '0' && first <= '9') {
        after = whole(bytes, at, column, block, row);
      } else if (look == QUICK_TRUTH && at + LONGEST_TRUTH <= size) {
        after = truth(bytes, at, column, block, row);
      } else if (look == QUICK_LETTER && (first == 't' || first == 'f') && bytes[at + 1] == end) {
        block.put(attributes[column], row, first == 't' ? 1 : 0);
        after = at + 2;
      }
      at = after >= 0 ? after : cell(bytes, at, size, column, block, row);
      if (at < 0) {
        return -1;
      }
    }
    if (at - from > CsvRecords.LONGEST_CELL) {
      return -1;
    }
    if (high < 0
        && (!Utf8.isValid(bytes, from, at - 1) || Utf8.holdsByteOrderMark(bytes, from, at - 1))) {
      return -1;
    }
    boolean both = bytes[at - 1] == '\r' && at < size && bytes[at] == '\n';
    return Math.min(both ? at + 1 : at, size);
  }

  /** A whole number with a delimiter right behind it: the place behind both; else -1. */
  private int whole(byte[] bytes, int at, int column, Block block, int row) {
    int end = at + 1;
    int value = bytes[at] - '0';
    int digit = bytes[end] - '0';
    while (digit >= 0 && digit <= 9) {
      value = 10 * value + digit;
      digit = bytes[++end] - '0';
    }
    if (bytes[end] != delimiter
        || end - at > WHOLE_DIGITS
        || value < least[column]
        || value > greatest[column]) {
      return -1;
    }
    block.put(attributes[column], row, value);
    return end + 1;
  }

  /**
   * {@code true} or {@code false} with a delimiter right behind: the place behind both; else -1.
   */
  private int truth(byte[] bytes, int at, int column, Block block, int row) {
    int four = (int) FOUR.get(bytes, at);
    if (four == QUICK_TRUE && bytes[at + 4] == delimiter) {
      block.put(attributes[column], row, 1);
      return at + 5;
    }
    if (four == QUICK_FALSE && bytes[at + 4] == 'e' && bytes[at + 5] == delimiter) {
      block.put(attributes[column], row, 0);
      return at + LONGEST_TRUTH;
    }
    return -1;
  }

  /** Any plain cell: the place behind it and what ends it; -1 where it is not plain. */
  private int cell(byte[] bytes, int at, int size, int column, Block block, int row) {
    int start = at;
    int end = at;
    int behind;
    if (bytes[at] == '"') {
      start++;
      end = closing(bytes, start, size);
      behind = end + 1;
      if (end < 0) {
        return -1;
      }
    } else {
      int all = 0;
      byte[] kindOfByte = classes;
      for (byte one = bytes[at]; kindOfByte[one & 0xff] == PLAIN; one = bytes[++end]) {
        all |= one;
      }
      high |= all;
      behind = end;
    }
    if (!isEnd(bytes[behind], column)) {
      return -1;
    }
    while (start < end && isSpace(bytes[end - 1])) {
      end--;
    }
    while (start < end && isSpace(bytes[start])) {
      start++;
    }
    keepPassed(column, start, end);
    boolean taken =
        column == idColumn
            ? isId(bytes, start, end)
            : start == end || values.put(column, bytes, start, end, block, row);
    return taken ? behind + 1 : -1;
  }

  /** The header again, and what may be blank though it is not empty, need a second look. */
  private boolean isId(byte[] bytes, int from, int to) {
    idFrom = from;
    idTo = to;
    return from < to
        && bytes[from] > 0
        && !Arrays.equals(bytes, from, to, idName, 0, idName.length);
  }

  /** Whether cells are trimmed of it. */
  static boolean isSpace(byte one) {
    return one >= 0 && one <= ' ';
  }

  private boolean isEnd(byte one, int column) {
    return classes[one & 0xff] == (column == last ? LINE_END : DELIMITER);
  }

  private void keepPassed(int column, int from, int to) {
    for (int place : passedByColumn[column]) {
      passedFrom[place] = from;
      passedTo[place] = to;
    }
  }

  /** The quote that closes a cell of one line without quotes in it; -1 for any other cell. */
  private int closing(byte[] bytes, int from, int size) {
    int all = 0;
    for (int at = from; at < size; at++) {
      byte one = bytes[at];
      if (one == '"') {
        high |= all;
        return at;
      }
      if (one == '\n' || one == '\r' || one == 0) {
        return -1;
      }
      all |= one;
    }
    return -1;
  }

  /** Where the id of the last record begins. */
  int idFrom() {
    return idFrom;
  }

  /** Where it ends. */
  int idTo() {
    return idTo;
  }

  /** Where a passed-through cell of the last record begins. */
  int passedFrom(int place) {
    return passedFrom[place];
  }

  /** Where it ends. */
  int passedTo(int place) {
    return passedTo[place];
  }
}
