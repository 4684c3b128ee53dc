package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Slots;
import org.jspecify.annotations.Nullable;

/**
 * Something by which the conditions of a pack tell clients apart. A client falls into one of its
 * cells; cell 0 is for what is unknown. Within a cell every test of the variable has one answer.
 * Immutable and safe to share among threads.
 */
abstract class Var {
  private final int attribute;

  Var(int attribute) {
    this.attribute = attribute;
  }

  /** The index of the attribute that it looks at. */
  final int attribute() {
    return attribute;
  }

  /** How many cells it has, the unknown one included. */
  abstract int cells();

  /** The cell of the client. */
  abstract int cell(Slots slots);

  /** A client that falls into the cell, as far as this variable goes. */
  abstract Slots sample(int cell);

  /** One known value, or none. */
  record Sample(boolean known, long slot, @Nullable Object object) implements Slots {
    static final Sample UNKNOWN = new Sample(false, 0, null);

    @Override
    public boolean isKnown(int index) {
      return known;
    }

    @Override
    public long slot(int index) {
      return slot;
    }

    @Override
    public @Nullable Object object(int index) {
      return object;
    }
  }
}
