package fi.nelikentta.internal.eval;

import fi.nelikentta.situation.Slots;
import org.jspecify.annotations.Nullable;

/** A position as slots of its schema; all of it is known. Not safe to share while it is filled. */
public final class PositionSlots implements Slots {
  private final long[] slots = new long[4];

  /** With these points, 0…100. */
  public PositionSlots points(int complexity, int copingDifficulty) {
    slots[0] = complexity;
    slots[1] = copingDifficulty;
    return this;
  }

  /** With these known shares, 0…1. */
  public PositionSlots shares(double complexityKnown, double copingDifficultyKnown) {
    slots[2] = Double.doubleToRawLongBits(complexityKnown);
    slots[3] = Double.doubleToRawLongBits(copingDifficultyKnown);
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
