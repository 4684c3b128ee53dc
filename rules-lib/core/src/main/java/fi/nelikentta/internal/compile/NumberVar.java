package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Slots;
import fi.nelikentta.situation.ValueType;
import java.util.Arrays;
import java.util.Collection;

/** A number: its cells lie between the numbers at which the answer of a condition turns. */
final class NumberVar extends Var {
  /** So many limits are compared one after the other. */
  static final int FEW = 8;

  private final ValueType type;

  /** Cell k + 1 holds what is at least limits[k - 1] and below limits[k]. */
  private final double[] limits;

  private final long[] keys;
  private final double least;

  NumberVar(Attribute attribute, Collection<Double> turns) {
    super(attribute.index());
    this.type = attribute.type();
    this.least = attribute.least();
    // Below and above the domain there is nothing to tell apart.
    this.limits =
        turns.stream()
            .mapToDouble(Double::doubleValue)
            .sorted()
            .distinct()
            .filter(limit -> limit > attribute.least() && limit <= attribute.greatest())
            .toArray();
    this.keys = Arrays.stream(limits).mapToLong(limit -> Order.of(type, limit)).toArray();
  }

  @Override
  int cells() {
    return limits.length + 2;
  }

  @Override
  int cell(Slots slots) {
    return slots.isKnown(attribute()) ? search(slots.slot(attribute())) : 0;
  }

  /** The cell of a client of whom the number is known. */
  int cellOfKnown(Situation client) {
    return search(client.slot(attribute()));
  }

  /** The limits between the cells, ascending. */
  double[] limits() {
    return limits;
  }

  /** The cell of a known number in its slot. */
  int search(long slot) {
    long key = Order.ofSlot(type, slot);
    if (keys.length <= FEW) {
      int cell = 1;
      for (long limit : keys) {
        cell += Order.reaches(key, limit);
      }
      return cell;
    }
    int found = Arrays.binarySearch(keys, key);
    return found >= 0 ? found + 2 : -found;
  }

  @Override
  Slots sample(int cell) {
    if (cell == 0) {
      return Sample.UNKNOWN;
    }
    double value = cell == 1 ? least : limits[cell - 2];
    long slot = type == ValueType.INTEGER ? (long) value : Double.doubleToRawLongBits(value);
    return new Sample(true, slot, null);
  }
}
