package fi.nelikentta.situation;

import fi.nelikentta.text.Message;
import java.util.Locale;

/**
 * Something that a data supplier did wrong, as data. It never holds the value itself. It is told in
 * Finnish, Swedish or English; in English where no language is asked for.
 *
 * @param code the stable code of what is wrong
 * @param line the line of the text it stands in, from 1
 * @param character the place in that line, from 1; 0 where the place is a whole line
 * @param field the attribute or column; empty where it is about the whole
 * @param what what is wrong
 * @param remedy what to try
 */
public record Rejected(
    String code, int line, int character, String field, Message what, Message remedy) {

  /** What is wrong, in English. */
  public String message() {
    return what.toString();
  }

  /** What to try, in English. */
  public String hint() {
    return remedy.toString();
  }

  /** The form that people read: a line, and what to try on another. */
  public String text(Locale locale) {
    String place = character > 0 ? line + ":" + character : String.valueOf(line);
    String of = field.isEmpty() ? "" : " " + field;
    return code + " " + place + of + ": " + what.in(locale) + "\n  " + remedy.asTry().in(locale);
  }

  /** The text in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
