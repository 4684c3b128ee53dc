package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.Message;
import org.jspecify.annotations.Nullable;

/** The cells of a record that hold what no text holds: broken UTF-8, NUL, a byte order mark. */
final class OddBytes {
  private static final OddBytes NONE = new OddBytes(null);

  /** What a cell may hold that it must not. */
  private enum Kind {
    UTF8("utf8", "cell-not-utf8", "save-as-utf8"),
    NUL("nul", "cell-nul", "take-nul-out"),
    BOM("bom", "cell-bom", "join-without-bom");

    private final String code;
    private final String what;
    private final String hint;

    Kind(String code, String what, String hint) {
      this.code = code;
      this.what = what;
      this.hint = hint;
    }
  }

  private final @Nullable CsvRecords record;

  private OddBytes(@Nullable CsvRecords record) {
    this.record = record;
  }

  /** Of the record on which the reader stands. */
  static OddBytes in(CsvRecords record) {
    byte[] bytes = record.bytes();
    for (int at = record.from(); at < record.to(); at++) {
      if (bytes[at] <= 0) {
        return new OddBytes(record);
      }
    }
    return NONE;
  }

  /** Whether the cell is odd. */
  boolean isOdd(int cell) {
    return kind(cell) != null;
  }

  /** What is wrong with an odd cell. */
  Row.WrongCell wrong(int cell, String column) {
    Kind kind = kind(cell);
    if (kind == null) {
      throw new IllegalStateException("the cell is not odd.");
    }
    Message what = say(kind.what);
    return new Row.WrongCell(column, kind.code, what, say(kind.hint));
  }

  private @Nullable Kind kind(int cell) {
    CsvRecords of = record;
    if (of == null) {
      return null;
    }
    int from = of.start(cell);
    int to = of.end(cell);
    boolean hasHigh = false;
    for (int at = from; at < to; at++) {
      if (of.bytes()[at] == 0) {
        return Kind.NUL;
      }
      hasHigh |= of.bytes()[at] < 0;
    }
    if (!hasHigh) {
      return null;
    }
    if (!Utf8.isValid(of.bytes(), from, to)) {
      return Kind.UTF8;
    }
    return Utf8.holdsByteOrderMark(of.bytes(), from, to) ? Kind.BOM : null;
  }
}
