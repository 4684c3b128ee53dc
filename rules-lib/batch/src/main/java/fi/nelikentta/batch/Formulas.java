package fi.nelikentta.batch;

import java.util.regex.Pattern;

/** What becomes of passed-through texts that a spreadsheet would take for a formula. */
public enum Formulas {
  /** They get a leading {@code '}. */
  MARKED,
  /** They are left as they are. */
  RAW;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");

  String cell(String text) {
    boolean risky =
        this == MARKED
            && !text.isEmpty()
            && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches();
    return risky ? "'" + text : text;
  }
}
