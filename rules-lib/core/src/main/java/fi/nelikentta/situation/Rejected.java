package fi.nelikentta.situation;

/**
 * Something that a data supplier did wrong, as data. It never holds the value itself.
 *
 * @param code the stable code of what is wrong
 * @param line the line of the text it stands in, from 1
 * @param character the place in that line, from 1; 0 where the place is a whole line
 * @param field the attribute or column; empty where it is about the whole
 * @param message what is wrong
 * @param hint what to try
 */
public record Rejected(
    String code, int line, int character, String field, String message, String hint) {

  /** The one-line form that people read. */
  @Override
  public String toString() {
    String place = character > 0 ? line + ":" + character : String.valueOf(line);
    String what = field.isEmpty() ? "" : " " + field;
    return code + " " + place + what + ": " + message + "\n  Try: " + hint;
  }
}
