package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of one attribute for a block of clients, with a known-mask. What is not known holds
 * some value of the domain, so that loops need not look. Not safe to share among threads.
 */
final class Column {
  private static final int[] NO_INTS = {};
  private static final double[] NO_DOUBLES = {};
  private static final long[] NO_MASKS = {};
  private static final @Nullable Object[] NO_OBJECTS = {};

  /** Integers, Booleans, places of codes and sets of few codes. */
  final int[] ints;

  final double[] doubles;

  /** Lists of codes as masks. */
  final long[] masks;

  /** Open texts and lists of codes. */
  final @Nullable Object[] objects;

  /** A bit for each client. */
  final long[] known;

  private final Attribute attribute;

  Column(Attribute attribute, int rows) {
    this.attribute = attribute;
    boolean isDouble = attribute.type() == ValueType.DOUBLE;
    boolean isInt =
        attribute.type() == ValueType.INTEGER
            || attribute.type() == ValueType.BOOLEAN
            || attribute.isCoded()
            || SetVar.fits(attribute);
    this.ints = isInt ? new int[rows] : NO_INTS;
    this.doubles = isDouble ? new double[rows] : NO_DOUBLES;
    this.masks = attribute.isMasked() && !isInt ? new long[rows] : NO_MASKS;
    this.objects = isInt || isDouble ? NO_OBJECTS : new @Nullable Object[rows];
    this.known = new long[(rows + 63) >> 6];
    if (attribute.type() == ValueType.INTEGER) {
      Arrays.fill(ints, (int) attribute.least());
    }
  }

  /** Takes the client's value into the row. */
  void take(int row, Situation client) {
    int index = attribute.index();
    if (!client.isKnown(index)) {
      known[row >> 6] &= ~(1L << row);
      return;
    }
    known[row >> 6] |= 1L << row;
    long slot = client.slot(index);
    if (ints.length > 0) {
      ints[row] = (int) slot;
    } else if (doubles.length > 0) {
      doubles[row] = Double.longBitsToDouble(slot);
    } else {
      if (masks.length > 0) {
        masks[row] = slot;
      }
      objects[row] = client.object(index);
    }
  }

  boolean isKnown(int row) {
    return (known[row >> 6] >>> row & 1) != 0;
  }

  /** The value as a slot of a situation would hold it. */
  long slot(int row) {
    if (ints.length > 0) {
      return ints[row];
    }
    if (doubles.length > 0) {
      return Double.doubleToRawLongBits(doubles[row]);
    }
    return masks.length > 0 ? masks[row] : 0;
  }

  @Nullable Object object(int row) {
    return objects.length > 0 ? objects[row] : null;
  }
}
