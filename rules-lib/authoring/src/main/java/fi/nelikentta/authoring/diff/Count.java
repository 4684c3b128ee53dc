package fi.nelikentta.authoring.diff;

import java.util.OptionalLong;

/** A number of clients that may be told, or one that must not be. */
public record Count(OptionalLong number) {
  /** A number that is small, or that would give away a small one. */
  public static final Count HIDDEN = new Count(OptionalLong.empty());

  /** The number. */
  public static Count of(long number) {
    return new Count(OptionalLong.of(number));
  }

  /** Whether it is not told. */
  public boolean isHidden() {
    return number.isEmpty();
  }

  /** Whether it is told, and nobody. */
  public boolean isNone() {
    return number.isPresent() && number.getAsLong() == 0;
  }
}
