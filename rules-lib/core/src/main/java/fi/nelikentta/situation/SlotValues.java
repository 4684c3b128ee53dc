package fi.nelikentta.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a builder collects, each value checked before it gets into its slot. For one thread. */
final class SlotValues {
  private final long[] slots;
  private final long[] known;
  private @Nullable Object @Nullable [] objects;

  /** Of so many attributes, none of which is known. */
  SlotValues(int size) {
    this.slots = new long[size];
    this.known = new long[(size + 63) >> 6];
  }

  /** Copies what is known of a situation. */
  SlotValues(long[] slots, long[] known, @Nullable Object @Nullable [] objects) {
    this.slots = slots.clone();
    this.known = known.clone();
    this.objects = objects == null ? null : objects.clone();
  }

  /** The values by slot, for somebody to keep. */
  long[] slots() {
    return slots.clone();
  }

  /** A bit for each attribute that is known, for somebody to keep. */
  long[] known() {
    return known.clone();
  }

  /** Null where nothing is left in it: what was set and unset again leaves no trace. */
  @Nullable Object @Nullable [] objects() {
    if (objects != null) {
      for (Object object : objects) {
        if (object != null) {
          return objects.clone();
        }
      }
    }
    return null;
  }

  /** Sets a number; the fault, or null when it was taken. NaN and infinities are no numbers. */
  @Nullable Fault number(Attribute attribute, double value) {
    if (!attribute.type().isNumber() || Double.isNaN(value) || Double.isInfinite(value)) {
      return Fault.TYPE;
    }
    if (attribute.type() == ValueType.INTEGER && value != Math.rint(value)) {
      return Fault.TYPE;
    }
    if (value < attribute.least() || value > attribute.greatest()) {
      return Fault.RANGE;
    }
    keep(
        attribute,
        attribute.type() == ValueType.INTEGER
            ? (long) value
            : Double.doubleToRawLongBits(value == 0.0 ? 0.0 : value),
        null);
    return null;
  }

  /** Sets a truth; the fault, or null when it was taken. */
  @Nullable Fault truth(Attribute attribute, boolean value) {
    if (attribute.type() != ValueType.BOOLEAN) {
      return Fault.TYPE;
    }
    keep(attribute, value ? 1 : 0, null);
    return null;
  }

  /** Sets a text; the fault, or null when it was taken. */
  @Nullable Fault text(Attribute attribute, String value) {
    if (attribute.type() != ValueType.STRING) {
      return Fault.TYPE;
    }
    if (value.isEmpty()) {
      return Fault.EMPTY;
    }
    if (!attribute.isCoded()) {
      keep(attribute, 0, value);
      return null;
    }
    int place = attribute.domain().codes().indexOf(value);
    if (place < 0) {
      return Fault.CODES;
    }
    keep(attribute, place, null);
    return null;
  }

  /** Sets a list of codes; the fault, or null when it was taken. */
  @Nullable Fault codes(Attribute attribute, List<?> value) {
    if (attribute.type() != ValueType.CODES) {
      return Fault.TYPE;
    }
    List<String> codes = attribute.domain().codes();
    long mask = 0;
    for (Object element : value) {
      if (!(element instanceof String code)) {
        return Fault.TYPE;
      }
      if (code.isEmpty()) {
        return Fault.EMPTY;
      }
      if (!codes.isEmpty()) {
        int place = codes.indexOf(code);
        if (place < 0) {
          return Fault.CODES;
        }
        mask |= 1L << place;
      }
    }
    keep(attribute, attribute.isMasked() ? mask : 0, List.copyOf(value));
    return null;
  }

  /** Makes the attribute unknown again. */
  void forget(Attribute attribute) {
    int index = attribute.index();
    known[index >> 6] &= ~(1L << index);
    slots[index] = 0;
    if (objects != null) {
      objects[index] = null;
    }
  }

  /** Takes what is known of the attribute there, unchecked. */
  void take(Attribute attribute, Slots from) {
    int index = attribute.index();
    if (from.isKnown(index)) {
      keep(attribute, from.slot(index), from.object(index));
    }
  }

  private void keep(Attribute attribute, long slot, @Nullable Object object) {
    int index = attribute.index();
    known[index >> 6] |= 1L << index;
    slots[index] = slot;
    if (attribute.isObject()) {
      if (objects == null) {
        objects = new @Nullable Object[slots.length];
      }
      objects[index] = object;
    }
  }
}
