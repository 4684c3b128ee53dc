package fi.nelikentta.authoring;

import fi.nelikentta.authoring.words.Words;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where a proposal is not what a case expects.
 *
 * @param expectation what was expected
 * @param got what came out instead
 * @param why what led there, in the language of the run: points, evidence, which rules fired and
 *     which condition of another failed
 */
public record Difference(Expectation expectation, Set<String> got, String why) {
  /** Copies the set, keeping its order. */
  public Difference {
    got = Collections.unmodifiableSet(new LinkedHashSet<>(got));
  }

  /** What was expected and what came, in that language, as {@code en}; without the why. */
  public String in(String language) {
    Words words = Words.beside(Difference.class, language);
    Aspect aspect = expectation.aspect();
    String expected = text(aspect, expectation.values(), words);
    return words.of(
        "difference",
        aspect.key(),
        aspect == Aspect.EVIDENCE_EXCLUDES ? words.of("none-of", expected) : expected,
        text(aspect, got, words));
  }

  /** {@code key: expected …, got …}, without the why. */
  @Override
  public String toString() {
    return in("en");
  }

  private static String text(Aspect aspect, Set<String> values, Words words) {
    if (aspect.isSingle()) {
      return values.isEmpty() ? words.of("none") : String.join(", ", values);
    }
    return "[" + String.join(", ", values) + "]";
  }
}
