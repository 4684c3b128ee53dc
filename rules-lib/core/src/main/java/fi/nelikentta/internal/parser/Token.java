package fi.nelikentta.internal.parser;

import fi.nelikentta.internal.load.Names;

/**
 * A token of DRL.
 *
 * @param kind what it is
 * @param text its characters; for a text, its content without quotes and escapes
 * @param start its offset in the file
 * @param end the offset after it
 */
record Token(Kind kind, String text, int start, int end) {

  /** What a token can be. */
  enum Kind {
    /** Letters, digits, underscores and dollars. */
    WORD,
    /** Digits, and what Java glues to them. */
    NUMBER,
    /** A text in double quotes. */
    TEXT,
    /** One operator or bracket. */
    SYMBOL,
    /** Something that no DRL of a pack holds. */
    WRONG,
    /** The end of the file. */
    END
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
  }

  /** How it is named in messages. */
  String shown() {
    return switch (kind) {
      case END -> "the end of the file";
      case TEXT -> "a text in quotes";
      case WRONG -> text;
      default -> "\"" + Names.printable(text) + "\"";
    };
  }
}
