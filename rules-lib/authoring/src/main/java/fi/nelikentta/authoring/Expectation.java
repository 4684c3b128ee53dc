package fi.nelikentta.authoring;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One key of a case's {@code expect}.
 *
 * @param aspect what is looked at
 * @param values the names, codes or points that are expected, in the author's order
 */
public record Expectation(Aspect aspect, Set<String> values) {
  /** Copies the set, keeping its order. */
  public Expectation {
    values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /** Whether what the proposal has is what was expected. */
  public boolean isMetBy(Set<String> got) {
    return switch (aspect) {
      case EVIDENCE_INCLUDES -> got.containsAll(values);
      case EVIDENCE_EXCLUDES -> Collections.disjoint(got, values);
      default -> got.equals(values);
    };
  }
}
