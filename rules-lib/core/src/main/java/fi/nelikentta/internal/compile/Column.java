package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one attribute for a block of clients, with a known-mask. Not safe to share among
 * threads.
 */
final class Column {
  private static final short[] NO_PLACES = {};
  private static final double[] NO_NUMBERS = {};
  private static final long[] NO_MASKS = {};
  private static final @Nullable Object[] NO_OBJECTS = {};

  /** Where each value has a place: the {@link Places}, 0 for what is unknown. */
  final short[] places;

  /** Other numbers; NaN, which reaches no limit, for what is unknown. */
  final double[] numbers;

  /** Lists of codes as masks. */
  final long[] masks;

  /** Open texts and lists of codes. */
  final @Nullable Object[] objects;

  /** A bit for each client. */
  final long[] known;

  private final Attribute attribute;
  private final int first;
  private final boolean isWhole;

  Column(Attribute attribute, int rows) {
    this.attribute = attribute;
    boolean hasPlaces = Places.hasPlaces(attribute);
    boolean isNumber = attribute.type().isNumber() && !hasPlaces;
    this.isWhole = attribute.type() == ValueType.INTEGER;
    this.first = Places.first(attribute);
    this.places = hasPlaces ? new short[rows] : NO_PLACES;
    this.numbers = isNumber ? new double[rows] : NO_NUMBERS;
    this.masks = attribute.isMasked() && !hasPlaces ? new long[rows] : NO_MASKS;
    boolean isObject = !isNumber && (!hasPlaces || attribute.type() == ValueType.CODES);
    this.objects = isObject ? new @Nullable Object[rows] : NO_OBJECTS;
    this.known = new long[(rows + 63) >> 6];
  }

  /** Makes the values of the first rows unknown. */
  void forget(int rows) {
    Arrays.fill(known, 0);
    if (places.length > 0) {
      Arrays.fill(places, 0, rows, (short) 0);
    } else if (numbers.length > 0) {
      Arrays.fill(numbers, 0, rows, Double.NaN);
    } else if (masks.length > 0) {
      Arrays.fill(masks, 0, rows, 0);
    }
    if (objects.length > 0) {
      Arrays.fill(objects, 0, rows, null);
    }
  }

  /** Makes the value of the row unknown. */
  void forgetRow(int row) {
    known[row >> 6] &= ~(1L << row);
    if (places.length > 0) {
      places[row] = 0;
    } else if (numbers.length > 0) {
      numbers[row] = Double.NaN;
    } else if (masks.length > 0) {
      masks[row] = 0;
    }
    if (objects.length > 0) {
      objects[row] = null;
    }
  }

  /** Takes a known value, as a slot of a situation would hold it. */
  void put(int row, long slot) {
    known[row >> 6] |= 1L << row;
    if (places.length > 0) {
      places[row] = (short) (slot - first + 1);
    } else if (numbers.length > 0) {
      numbers[row] = number(slot);
    } else if (masks.length > 0) {
      masks[row] = slot;
    }
  }

  /** The same with the object beside it. */
  void put(int row, long slot, Object object) {
    put(row, slot);
    objects[row] = object;
  }

  /**
   * Takes the values of the first clients into the rows from there on.
   *
   * @param from a multiple of 64
   * @param count at most 64
   */
  void take(int from, Situation[] clients, int count) {
    int index = attribute.index();
    long mask = 0;
    for (int i = 0; i < count; i++) {
      mask |= clients[i].isKnown(index) ? 1L << i : 0;
    }
    known[from >> 6] = mask;
    if (places.length > 0) {
      for (int i = 0; i < count; i++) {
        places[from + i] = (short) ((mask >>> i & 1) * (clients[i].slot(index) - first + 1));
      }
    } else if (numbers.length > 0) {
      for (int i = 0; i < count; i++) {
        numbers[from + i] = (mask >>> i & 1) == 0 ? Double.NaN : number(clients[i].slot(index));
      }
    } else if (masks.length > 0) {
      for (int i = 0; i < count; i++) {
        masks[from + i] = clients[i].slot(index);
      }
    }
    if (objects.length > 0) {
      for (int i = 0; i < count; i++) {
        objects[from + i] = clients[i].object(index);
      }
    }
  }

  private double number(long slot) {
    return isWhole ? slot : Double.longBitsToDouble(slot);
  }

  /** Takes the client's value into the row. */
  void take(int row, Situation client) {
    int index = attribute.index();
    forgetRow(row);
    if (!client.isKnown(index)) {
      return;
    }
    put(row, client.slot(index));
    if (objects.length > 0) {
      objects[row] = client.object(index);
    }
  }

  boolean isKnown(int row) {
    return (known[row >> 6] >>> row & 1) != 0;
  }

  /** The value as a slot of a situation would hold it. */
  long slot(int row) {
    if (places.length > 0) {
      return places[row] == 0 ? 0 : places[row] - 1L + first;
    }
    if (numbers.length > 0) {
      double number = isKnown(row) ? numbers[row] : 0;
      return isWhole ? (long) number : Double.doubleToRawLongBits(number);
    }
    return masks.length > 0 ? masks[row] : 0;
  }

  /** The object beside the slot; of a mask that was put without one, its codes. */
  @Nullable Object object(int row) {
    if (objects.length == 0) {
      return null;
    }
    Object object = objects[row];
    return object == null && attribute.isMasked() && isKnown(row) ? codes(slot(row)) : object;
  }

  private List<String> codes(long mask) {
    List<String> all = attribute.domain().codes();
    List<String> codes = new ArrayList<>();
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      codes.add(all.get(Long.numberOfTrailingZeros(rest)));
    }
    return codes;
  }
}
