package fi.nelikentta.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that an attribute may take.
 *
 * @param min the least number, in {@code unit}; negative infinity where none is given
 * @param max the greatest number, in {@code unit}; positive infinity where none is given
 * @param codes the closed list of codes in the author's order; empty means any text
 * @param unit the UCUM unit of the numbers; null where none is given
 */
public record Domain(double min, double max, List<String> codes, @Nullable String unit) {

  /** Any value of the type. */
  public static final Domain OPEN =
      new Domain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(), null);

  /** Copies the codes. */
  public Domain {
    codes = List.copyOf(codes);
    if (Double.isNaN(min) || Double.isNaN(max) || min > max) {
      throw new IllegalArgumentException(
          "min (" + min + ") must not be above max (" + max + ").\nTry: swap the two.");
    }
  }

  /** Whether only the listed codes are allowed. */
  public boolean isClosed() {
    return !codes.isEmpty();
  }
}
