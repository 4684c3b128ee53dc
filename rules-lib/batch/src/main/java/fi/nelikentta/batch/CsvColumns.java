package fi.nelikentta.batch;

import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.situation.CellReader.DecimalMark;
import fi.nelikentta.situation.Schema;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final int QUICK_TRUE = (int) word("true");
  private static final int QUICK_FALSE = (int) word("fals");

  /** {@code false} and a delimiter. */
  private static final int LONGEST_TRUTH = 6;

  /** So many digits are a whole number without a doubt. */
  private static final int WHOLE_DIGITS = 9;

  /** So many digits, and the powers of ten by which they are divided, are exact doubles. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = powers();

  private final Kind[] kinds;
  private final int[] attributes;
  private final int[] least;
  private final int[] greatest;
  private final Attribute[] attributeByColumn;
  private final CodeTable[] codes;
  private final int[][] passedByColumn;
  private final byte[] classes = new byte[256];
  private final byte[][] nulls;
  private final byte[] idName;
  private final byte delimiter;

  /** By column: what a quick look may find; 0 where each cell needs more than that. */
  private final byte[] quick;

  private final byte mark;
  private final int last;

  private int idFrom;
  private int idTo;
  private final int[] passedFrom;
  private final int[] passedTo;
  private int high;

  /** What is done with the cells of a column. */
  private enum Kind {
    SKIPPED,
    ID,
    WHOLE,
    DECIMAL,
    TRUTH,
    CODED,
    TEXT,
    MASKED,
    LIST
  }

  /** For files of that header. */
  CsvColumns(Schema schema, Columns columns, Dialect dialect, char delimiter) {
    int size = columns.size();
    this.last = size - 1;
    this.kinds = new Kind[size];
    this.attributes = new int[size];
    this.least = new int[size];
    this.greatest = new int[size];
    this.attributeByColumn = new Attribute[size];
    this.codes = new CodeTable[size];
    this.passedByColumn = new int[size][];
    this.passedFrom = new int[columns.passed().length];
    this.passedTo = new int[columns.passed().length];
    this.nulls =
        dialect.nulls().stream()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    this.idName = columns.idName().getBytes(StandardCharsets.UTF_8);
    this.mark = (byte) (dialect.mark() == DecimalMark.COMMA ? ',' : '.');
    classes[delimiter] = DELIMITER;
    classes['\n'] = LINE_END;
    classes['\r'] = LINE_END;
    classes[0] = ODD;
    Arrays.fill(attributeByColumn, schema.attributes().get(0));
    for (int i = 0; i < size; i++) {
      Attribute attribute = columns.attribute(i);
      kinds[i] = attribute == null ? Kind.SKIPPED : kind(attribute);
      codes[i] = new CodeTable(attribute == null ? List.of() : attribute.domain().codes());
      if (attribute != null) {
        attributes[i] = attribute.index();
        attributeByColumn[i] = attribute;
      }
      if (kinds[i] == Kind.WHOLE) {
        least[i] = (int) attributeByColumn[i].least();
        greatest[i] = (int) attributeByColumn[i].greatest();
      }
      int column = i;
      int[] passed = columns.passed();
      passedByColumn[i] =
          IntStream.range(0, passed.length).filter(place -> passed[place] == column).toArray();
    }
    kinds[columns.idIndex()] = Kind.ID;
    this.delimiter = (byte) delimiter;
    this.quick = new byte[size];
    for (int i = 0; i < last; i++) {
      if (kinds[i] != Kind.ID && passedByColumn[i].length == 0) {
        quick[i] =
            nulls.length > 0
                ? QUICK_EMPTY
                : kinds[i] == Kind.WHOLE
                    ? QUICK_WHOLE
                    : kinds[i] == Kind.TRUTH ? QUICK_TRUTH : QUICK_EMPTY;
      }
    }
  }

  /** Whether files of that delimiter and header can be read so. */
  static boolean fits(char delimiter, Columns columns) {
    return columns.size() > 1
        && delimiter < 0x7f
        && !Character.isLetterOrDigit(delimiter)
        && "-+. \"[]\0".indexOf(delimiter) < 0;
  }

  private static Kind kind(Attribute attribute) {
    return switch (attribute.type()) {
      case INTEGER -> Kind.WHOLE;
      case DOUBLE -> Kind.DECIMAL;
      case BOOLEAN -> Kind.TRUTH;
      case STRING -> attribute.isCoded() ? Kind.CODED : Kind.TEXT;
      case CODES -> attribute.isMasked() ? Kind.MASKED : Kind.LIST;
    };
  }

  private static double[] powers() {
    double[] powers = new double[EXACT_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
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
      }
      at = after >= 0 ? after : cell(bytes, at, size, column, block, row);
      if (at < 0) {
        return -1;
      }
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
    Kind kind = kinds[column];
    boolean taken =
        start == end ? kind != Kind.ID : put(kind, column, bytes, start, end, block, row);
    return taken ? behind + 1 : -1;
  }

  /** Whether cells are trimmed of it. */
  private static boolean isSpace(byte one) {
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

  private boolean put(Kind kind, int column, byte[] bytes, int from, int to, Block block, int row) {
    if (kind == Kind.SKIPPED) {
      return true;
    }
    if (kind == Kind.ID) {
      idFrom = from;
      idTo = to;
      // The header again, and what may be blank though it is not empty, need a second look.
      return bytes[from] > 0 && !Arrays.equals(bytes, from, to, idName, 0, idName.length);
    }
    for (byte[] text : nulls) {
      if (Arrays.equals(bytes, from, to, text, 0, text.length)) {
        return true;
      }
    }
    int attribute = attributes[column];
    switch (kind) {
      case WHOLE, DECIMAL -> {
        return number(column, bytes, from, to, block, row);
      }
      case TRUTH -> {
        int truth = truth(bytes, from, to);
        if (truth >= 0) {
          block.put(attribute, row, truth);
        }
        return truth >= 0;
      }
      case CODED -> {
        int place = codes[column].find(bytes, from, to);
        if (place >= 0) {
          block.put(attribute, row, place);
        }
        return place >= 0;
      }
      case MASKED -> {
        return masked(column, bytes, from, to, block, row);
      }
      case TEXT -> block.put(attribute, row, 0, text(bytes, from, to));
      default -> {
        return list(column, bytes, from, to, block, row);
      }
    }
    return true;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private boolean number(int column, byte[] bytes, int from, int to, Block block, int row) {
    boolean negative = bytes[from] == '-';
    int at = negative ? from + 1 : from;
    long digits = 0;
    int begin = at;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      digits = 10 * digits + bytes[at++] - '0';
    }
    int whole = at - begin;
    int fraction = 0;
    if (whole > 0 && at < to && bytes[at] == mark) {
      for (at++; at < to && bytes[at] >= '0' && bytes[at] <= '9'; fraction++) {
        digits = 10 * digits + bytes[at++] - '0';
      }
      if (fraction == 0) {
        return false;
      }
    }
    if (whole == 0 || at < to || whole + fraction > EXACT_DIGITS) {
      return false;
    }
    double value = digits / POWERS[fraction];
    value = negative && value != 0 ? -value : value;
    Attribute attribute = attributeByColumn[column];
    if (value < attribute.least() || value > attribute.greatest()) {
      return false;
    }
    if (kinds[column] == Kind.DECIMAL) {
      block.put(attributes[column], row, Double.doubleToRawLongBits(value));
      return true;
    }
    block.put(attributes[column], row, (long) value);
    return value == Math.rint(value);
  }

  /** 1, 0, or -1 for what is neither as far as ASCII goes. */
  private static int truth(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 1) {
      return bytes[from] == '1' ? 1 : bytes[from] == '0' ? 0 : -1;
    }
    long word = 0;
    for (int at = from; at < to && length <= 5; at++) {
      byte one = bytes[at];
      word = word << Byte.SIZE | (one >= 'A' && one <= 'Z' ? one + 32 : one & 0xff);
    }
    if (word == TRUE || word == YES || word == JA) {
      return 1;
    }
    return word == FALSE || word == NO || word == EI || word == NEJ ? 0 : -1;
  }

  private static final long TRUE = word("true");
  private static final long YES = word("yes");
  private static final long JA = word("ja");
  private static final long FALSE = word("false");
  private static final long NO = word("no");
  private static final long EI = word("ei");
  private static final long NEJ = word("nej");

  private static long word(String text) {
    return text.chars().asLongStream().reduce(0, (word, one) -> word << Byte.SIZE | one);
  }

  private boolean masked(int column, byte[] bytes, int from, int to, Block block, int row) {
    long mask = 0;
    if (!isEmptyList(bytes, from, to)) {
      for (int start = from; start <= to; ) {
        int end = elementEnd(bytes, start, to);
        int place = element(codes[column], bytes, start, end);
        if (place < 0) {
          return false;
        }
        mask |= 1L << place;
        start = end + 1;
      }
    }
    block.put(attributes[column], row, mask);
    return true;
  }

  private static int element(CodeTable codes, byte[] bytes, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(bytes[end - 1])) {
      end--;
    }
    while (start < end && isSpace(bytes[start])) {
      start++;
    }
    return start == end ? -1 : codes.find(bytes, start, end);
  }

  private static int elementEnd(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != '|') {
      end++;
    }
    return end;
  }

  private static boolean isEmptyList(byte[] bytes, int from, int to) {
    return to - from == 2 && bytes[from] == '[' && bytes[from + 1] == ']';
  }

  private boolean list(int column, byte[] bytes, int from, int to, Block block, int row) {
    List<String> elements = new ArrayList<>();
    if (!isEmptyList(bytes, from, to)) {
      for (int start = from; start <= to; ) {
        int end = elementEnd(bytes, start, to);
        String element = CellReader.trim(text(bytes, start, end));
        if (element.isEmpty() || !isCode(column, element)) {
          return false;
        }
        elements.add(element);
        start = end + 1;
      }
    }
    block.put(attributes[column], row, 0, List.copyOf(elements));
    return true;
  }

  private boolean isCode(int column, String element) {
    List<String> closed = attributeByColumn[column].domain().codes();
    return closed.isEmpty() || closed.contains(element);
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
