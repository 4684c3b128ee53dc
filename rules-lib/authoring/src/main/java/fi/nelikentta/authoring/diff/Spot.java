package fi.nelikentta.authoring.diff;

import fi.nelikentta.internal.eval.Extent;
import fi.nelikentta.situation.Slots;
import org.jspecify.annotations.Nullable;

/** A place on the chart as phase 2 rules look at it. */
record Spot(long complexity, long copingDifficulty, double complexityKnown, double difficultyKnown)
    implements Slots {
  /** With the sums of points, which are clamped here. */
  static Spot of(long[] sums, double[] known) {
    return new Spot(Extent.clamp(sums[0]), Extent.clamp(sums[1]), known[0], known[1]);
  }

  @Override
  public boolean isKnown(int index) {
    return true;
  }

  @Override
  public long slot(int index) {
    return switch (index) {
      case 0 -> complexity;
      case 1 -> copingDifficulty;
      case 2 -> Double.doubleToRawLongBits(complexityKnown);
      default -> Double.doubleToRawLongBits(difficultyKnown);
    };
  }

  @Override
  public @Nullable Object object(int index) {
    return null;
  }
}
