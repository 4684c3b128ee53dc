package fi.nelikentta.rule;

import org.jspecify.annotations.Nullable;

/**
 * The left-hand side of a rule.
 *
 * @param situation what is asked of the client's situation; null where the rule has no such pattern
 * @param position what is asked of the position; null where the rule has no such pattern
 */
public record When(@Nullable Condition situation, @Nullable Condition position) {

  /** At least one pattern is there. */
  public When {
    if (situation == null && position == null) {
      throw new IllegalArgumentException(
          "a rule needs a pattern.\nTry: ClientSituation(), which always matches.");
    }
  }
}
