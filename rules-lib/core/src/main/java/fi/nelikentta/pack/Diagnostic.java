package fi.nelikentta.pack;

import fi.nelikentta.rule.Place;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.Message;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One finding in a pack, as data. It is told in Finnish, Swedish or English; in English where no
 * language is asked for.
 *
 * @param code its kind
 * @param place where it is
 * @param rule the rule it is in; null outside rules
 * @param what what is wrong
 * @param remedy what to try
 * @param example a made-up situation, of whom it matters; null where there can be none
 */
public record Diagnostic(
    Code code,
    Place place,
    @Nullable String rule,
    Message what,
    Message remedy,
    @Nullable Situation example)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::place)
          .thenComparing(Diagnostic::code)
          .thenComparing(found -> found.what().key())
          .thenComparing(found -> found.what().arguments().toString());

  /** A finding without an example. */
  public Diagnostic(Code code, Place place, @Nullable String rule, Message what, Message remedy) {
    this(code, place, rule, what, remedy, null);
  }

  /** The same finding with an example. */
  public Diagnostic with(Situation shown) {
    return new Diagnostic(code, place, rule, what, remedy, shown);
  }

  /** How much it weighs. */
  public Severity severity() {
    return code.severity();
  }

  /** What is wrong, in English. */
  public String message() {
    return message(Locale.ENGLISH);
  }

  /** What is wrong, in the language. */
  public String message(Locale locale) {
    return what.in(locale);
  }

  /** What to try, in English. */
  public String hint() {
    return hint(Locale.ENGLISH);
  }

  /** What to try, in the language. */
  public String hint(Locale locale) {
    return remedy.in(locale);
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** {@code CODE file:line:column "rule": message}, and the hint on a line of its own. */
  public String text(Locale locale) {
    String of = rule == null ? "" : " \"" + rule + "\"";
    return code.id()
        + " "
        + place
        + of
        + ": "
        + message(locale)
        + "\n  "
        + remedy.asTry().in(locale);
  }

  /** The text in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
