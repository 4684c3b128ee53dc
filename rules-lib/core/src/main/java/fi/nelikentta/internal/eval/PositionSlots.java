package fi.nelikentta.internal.eval;

import fi.nelikentta.situation.Slots;
import org.jspecify.annotations.Nullable;

/** A position as slots of its schema; all of it is known. Not safe to share while it is filled. */
final class PositionSlots implements Slots {
  private final long[] slots = new long[4];

  PositionSlots points(int complexity, int copingDifficulty) {
    slots[0] = complexity;
    slots[1] = copingDifficulty;
    return this;
  }

  PositionSlots shares(double complexityKnown, double copingDifficultyKnown) {
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
