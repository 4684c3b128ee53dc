package fi.nelikentta.authoring;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where a proposal is not what a case expects.
 *
 * @param expectation what was expected
 * @param got what came out instead
 * @param why what led there: points, evidence, what the rules looked at
 */
public record Difference(Expectation expectation, Set<String> got, String why) {
  /** Copies the set, keeping its order. */
  public Difference {
    got = Collections.unmodifiableSet(new LinkedHashSet<>(got));
  }

  /** {@code key: expected …, got …}, without the why. */
  @Override
  public String toString() {
    Aspect aspect = expectation.aspect();
    String without = aspect == Aspect.EVIDENCE_EXCLUDES ? "none of " : "";
    return aspect.key()
        + ": expected "
        + without
        + text(aspect, expectation.values())
        + ", got "
        + text(aspect, got);
  }

  private static String text(Aspect aspect, Set<String> values) {
    if (aspect.isSingle()) {
      return values.isEmpty() ? "none" : String.join(", ", values);
    }
    return "[" + String.join(", ", values) + "]";
  }
}
