package fi.nelikentta.authoring.diff;

import fi.nelikentta.situation.Slots;
import org.jspecify.annotations.Nullable;

/** A place on the chart as phase 2 rules look at it. */
record Spot(long complexity, long copingDifficulty, double complexityKnown, double difficultyKnown)
    implements Slots {
  private static final int MOST = 100;

  /** With the sums of points, which are clamped here. */
  static Spot of(long[] sums, double[] known) {
    return new Spot(clamp(sums[0]), clamp(sums[1]), known[0], known[1]);
  }

  private static long clamp(long points) {
    return Math.max(0, Math.min(MOST, points));
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
