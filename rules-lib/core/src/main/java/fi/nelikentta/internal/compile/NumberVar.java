package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Slots;
import fi.nelikentta.situation.ValueType;
import java.util.Collection;

/** A number: its cells lie between the numbers at which the answer of a condition turns. */
final class NumberVar extends Var {
  private final ValueType type;

  /** Cell k + 1 holds what is at least limits[k - 1] and below limits[k]. */
  private final double[] limits;

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
  }

  @Override
  int cells() {
    return limits.length + 2;
  }

  @Override
  int cell(Slots slots) {
    if (!slots.isKnown(attribute())) {
      return 0;
    }
    return search(number(slots.slot(attribute())));
  }

  /** The cell of a client of whom the number is known. */
  int cellOfKnown(Situation client) {
    return search(number(client.slot(attribute())));
  }

  /** The limits between the cells, ascending. */
  double[] limits() {
    return limits;
  }

  /** The cell of a known number. */
  int search(double value) {
    if (limits.length <= 8) {
      int cell = 1;
      for (double limit : limits) {
        cell += value >= limit ? 1 : 0;
      }
      return cell;
    }
    int low = 0;
    int high = limits.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value >= limits[middle]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
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

  private double number(long slot) {
    return type == ValueType.INTEGER ? slot : Double.longBitsToDouble(slot);
  }
}
