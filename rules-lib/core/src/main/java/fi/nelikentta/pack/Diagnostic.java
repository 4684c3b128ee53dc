package fi.nelikentta.pack;

import fi.nelikentta.rule.Place;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One finding in a pack, as data.
 *
 * @param code its kind
 * @param place where it is
 * @param rule the rule it is in; null outside rules
 * @param message what is wrong
 * @param hint what to try
 */
public record Diagnostic(Code code, Place place, @Nullable String rule, String message, String hint)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::place)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  /** How much it weighs. */
  public Severity severity() {
    return code.severity();
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** {@code CODE file:line:column "rule": message}, and the hint on a line of its own. */
  @Override
  public String toString() {
    String of = rule == null ? "" : " \"" + rule + "\"";
    String text = code.id() + " " + place + of + ": " + message;
    return hint.isEmpty() ? text : text + "\n  Try: " + hint;
  }
}
