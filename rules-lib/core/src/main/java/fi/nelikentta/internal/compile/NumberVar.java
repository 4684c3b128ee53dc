package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;
import fi.nelikentta.situation.ValueType;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A number: its cells are the values that conditions name and the gaps between them. A small range
 * of whole numbers is looked up in a table, any other number among the sorted limits.
 */
final class NumberVar extends Var {
  private static final int TABLE = 4_096;

  private final ValueType type;

  /** Cell k + 1 holds what is at least limits[k - 1] and below limits[k]. */
  private final double[] limits;

  private final double least;

  /** By value − least, for a small range of whole numbers; else null. */
  private final short @Nullable [] table;

  private final int offset;

  NumberVar(Attribute attribute, Collection<Double> literals) {
    super(attribute.index());
    this.type = attribute.type();
    this.least = attribute.least();
    TreeSet<Double> sorted = new TreeSet<>();
    for (double literal : literals) {
      sorted.add(literal);
      sorted.add(type == ValueType.INTEGER ? literal + 1 : Math.nextUp(literal));
    }
    // Below and above the domain there is nothing to tell apart.
    this.limits =
        sorted.stream()
            .mapToDouble(Double::doubleValue)
            .filter(limit -> limit > attribute.least() && limit <= attribute.greatest())
            .toArray();
    double range = attribute.greatest() - attribute.least();
    if (type == ValueType.INTEGER && range < TABLE) {
      this.offset = (int) least;
      this.table = new short[(int) range + 1];
      for (int i = 0; i < table.length; i++) {
        table[i] = (short) search(least + i);
      }
    } else {
      this.offset = 0;
      this.table = null;
    }
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
    long slot = slots.slot(attribute());
    return table != null ? table[(int) slot - offset] : search(number(slot));
  }

  /** The cells by value − offset; null where numbers are searched for. */
  short @Nullable [] table() {
    return table;
  }

  /** The limits between the cells, ascending. */
  double[] limits() {
    return limits;
  }

  /** The value of the table's first cell. */
  int offset() {
    return offset;
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
