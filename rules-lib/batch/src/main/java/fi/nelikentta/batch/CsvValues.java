package fi.nelikentta.batch;

import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.situation.CellReader.DecimalMark;
import fi.nelikentta.situation.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the values of cells into columns, from bytes. It takes what {@link CellReader} takes, where
 * that is plain to see, and leaves all else to a second look. Immutable and safe to share among
 * threads.
 */
final class CsvValues {
  /** So many digits, and the powers of ten by which they are divided, are exact doubles. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = powers();

  private static final long TRUE = word("true");
  private static final long YES = word("yes");
  private static final long JA = word("ja");
  private static final long FALSE = word("false");
  private static final long NO = word("no");
  private static final long EI = word("ei");
  private static final long NEJ = word("nej");

  private final Kind[] kinds;
  private final int[] attributes;
  private final Attribute[] attributeByColumn;
  private final CodeTable[] codes;
  private final byte[][] nulls;
  private final byte mark;
  private final boolean[] isArray;

  /** What is done with the cells of a column. */
  private enum Kind {
    SKIPPED,
    WHOLE,
    DECIMAL,
    TRUTH,
    LETTER,
    CODED,
    TEXT,
    MASKED,
    LIST
  }

  /** For the columns of a file. */
  CsvValues(Schema schema, Columns columns, Dialect dialect) {
    int size = columns.size();
    this.kinds = new Kind[size];
    this.attributes = new int[size];
    this.attributeByColumn = new Attribute[size];
    this.codes = new CodeTable[size];
    this.nulls =
        dialect.nulls().stream()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    this.mark = (byte) (dialect.mark() == DecimalMark.COMMA ? ',' : '.');
    this.isArray = new boolean[size];
    Arrays.fill(attributeByColumn, schema.attributes().get(0));
    for (int i = 0; i < size; i++) {
      Attribute attribute = columns.attribute(i);
      kinds[i] = attribute == null ? Kind.SKIPPED : kind(attribute, columns.form(i));
      isArray[i] = columns.form(i) == CellForm.ARRAY;
      codes[i] = new CodeTable(attribute == null ? List.of() : attribute.domain().codes());
      if (attribute != null) {
        attributes[i] = attribute.index();
        attributeByColumn[i] = attribute;
      }
    }
  }

  private static Kind kind(Attribute attribute, CellForm form) {
    return switch (attribute.type()) {
      case INTEGER -> Kind.WHOLE;
      case DOUBLE -> Kind.DECIMAL;
      case BOOLEAN -> form == CellForm.LETTER ? Kind.LETTER : Kind.TRUTH;
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
   * Whether some texts mean that nothing is known, so that every cell must be held against them.
   */
  boolean hasNulls() {
    return nulls.length > 0;
  }

  /**
   * Puts the value of a cell that is trimmed and not empty into the row of the block; false where
   * the cell needs a second look.
   */
  boolean put(int column, byte[] bytes, int from, int to, Block block, int row) {
    Kind kind = kinds[column];
    if (kind == Kind.SKIPPED) {
      return true;
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
      case LETTER -> {
        boolean isLetter = to - from == 1 && (bytes[from] == 't' || bytes[from] == 'f');
        if (isLetter) {
          block.put(attribute, row, bytes[from] == 't' ? 1 : 0);
        }
        return isLetter;
      }
      case CODED -> {
        int place = codes[column].find(bytes, from, to);
        if (place >= 0) {
          block.put(attribute, row, place);
        }
        return place >= 0;
      }
      case MASKED -> {
        return isArray[column]
            ? isFlat(bytes, from, to) && masked(column, bytes, from + 1, to - 1, block, row)
            : masked(column, bytes, from, to, block, row);
      }
      case TEXT -> block.put(attribute, row, 0, text(bytes, from, to));
      default -> {
        return isArray[column]
            ? isFlat(bytes, from, to) && list(column, bytes, from + 1, to - 1, block, row)
            : list(column, bytes, from, to, block, row);
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

  /** The bytes of a short word as a number. */
  static long word(String text) {
    return text.chars().asLongStream().reduce(0, (word, one) -> word << Byte.SIZE | one);
  }

  private boolean masked(int column, byte[] bytes, int from, int to, Block block, int row) {
    long mask = 0;
    if (!isEmptyList(column, bytes, from, to)) {
      for (int start = from; start <= to; ) {
        int end = elementEnd(column, bytes, start, to);
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
    while (start < end && CsvColumns.isSpace(bytes[end - 1])) {
      end--;
    }
    while (start < end && CsvColumns.isSpace(bytes[start])) {
      start++;
    }
    return start == end ? -1 : codes.find(bytes, start, end);
  }

  private int elementEnd(int column, byte[] bytes, int from, int to) {
    byte between = (byte) (isArray[column] ? ',' : '|');
    int end = from;
    while (end < to && bytes[end] != between) {
      end++;
    }
    return end;
  }

  /** Whether it is an array without arrays and nulls in it, whose elements need no quotes. */
  private static boolean isFlat(byte[] bytes, int from, int to) {
    if (to - from < 2 || bytes[from] != '{' || bytes[to - 1] != '}') {
      return false;
    }
    for (int at = from + 1; at < to - 1; at++) {
      byte one = bytes[at];
      if (one == '{' || one == '"' || one == '\\' || (one == 'N' && isNull(bytes, at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNull(byte[] bytes, int at) {
    return bytes[at + 1] == 'U' && bytes[at + 2] == 'L' && bytes[at + 3] == 'L';
  }

  private boolean isEmptyList(int column, byte[] bytes, int from, int to) {
    if (isArray[column]) {
      return from == to;
    }
    return to - from == 2 && bytes[from] == '[' && bytes[from + 1] == ']';
  }

  private boolean list(int column, byte[] bytes, int from, int to, Block block, int row) {
    List<String> elements = new ArrayList<>();
    if (!isEmptyList(column, bytes, from, to)) {
      for (int start = from; start <= to; ) {
        int end = elementEnd(column, bytes, start, to);
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
}
