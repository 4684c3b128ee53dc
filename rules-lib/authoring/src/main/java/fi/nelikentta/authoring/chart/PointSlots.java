package fi.nelikentta.authoring.chart;

import fi.nelikentta.situation.Slots;
import org.jspecify.annotations.Nullable;

/** A point of the chart as the slots of a position, with everything known. One thread. */
final class PointSlots implements Slots {
  private static final long WHOLE = Double.doubleToRawLongBits(1.0);

  private final long[] slots = {0, 0, WHOLE, WHOLE};

  PointSlots at(int complexity, int difficulty) {
    slots[0] = complexity;
    slots[1] = difficulty;
    return this;
  }

  @Override
  public boolean isKnown(int index) {
    return true;
  }

  @Override
  public long slot(int index) {
    return slots[index];
  }

  @Override
  public @Nullable Object object(int index) {
    return null;
  }
}
