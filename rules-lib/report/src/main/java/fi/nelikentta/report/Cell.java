package fi.nelikentta.report;

/**
 * A cell of a table.
 *
 * @param text as people read it
 * @param raw as programs read it: plain digits with a point, or the text itself
 * @param kind how it stands
 */
record Cell(String text, String raw, Kind kind) {
  /** How programs read a number that is not told. */
  static final String SECRET = "...";

  /** How a cell stands. */
  enum Kind {
    /** At the left. */
    TEXT,
    /** At the right. */
    NUMBER,
    /** A number that must not be told. */
    HIDDEN
  }

  static Cell text(String text) {
    return new Cell(text, text, Kind.TEXT);
  }

  static Cell number(String text, String raw) {
    return new Cell(text, raw, Kind.NUMBER);
  }

  boolean isNumber() {
    return kind != Kind.TEXT;
  }

  boolean isHidden() {
    return kind == Kind.HIDDEN;
  }
}
