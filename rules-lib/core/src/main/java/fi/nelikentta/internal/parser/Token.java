package fi.nelikentta.internal.parser;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.internal.load.Names;
import fi.nelikentta.text.Message;
import java.util.Locale;

/**
 * A token of DRL.
 *
 * @param kind what it is
 * @param text its characters; for a text, its content without quotes and escapes; for what is
 *     wrong, the key of what it is
 * @param start its offset in the file
 * @param end the offset after it
 */
record Token(Kind kind, String text, int start, int end) {
  /** The last character of ASCII, and the first that no keyboard types. */
  private static final int DELETE = 127;

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
    /** Something that does not end, or a wrong escape. */
    WRONG,
    /** A character that no DRL of a pack holds outside texts. */
    CHARACTER,
    /** The end of the file. */
    END
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
  }

  /** How it is named in messages. */
  Message shown() {
    return switch (kind) {
      case END -> say("end-of-file");
      case TEXT -> say("text-in-quotes");
      case WRONG -> say(text);
      case CHARACTER -> character(text.codePointAt(0));
      default -> Message.verbatim("\"" + Names.printable(text) + "\"");
    };
  }

  /** Whether a word processor may have put it in place of what a keyboard has. */
  boolean isPasted() {
    return kind == Kind.CHARACTER && text.codePointAt(0) >= DELETE;
  }

  /** With its number, where it may look like another. */
  private static Message character(int point) {
    if (point < DELETE) {
      return Message.verbatim("\"" + (char) point + "\"");
    }
    String code = String.format(Locale.ROOT, "U+%04X", point);
    boolean visible = Character.getType(point) >= Character.DASH_PUNCTUATION;
    return say("the-character", visible ? Character.toString(point) + " (" + code + ")" : code);
  }
}
