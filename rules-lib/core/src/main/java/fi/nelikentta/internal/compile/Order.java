package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.ValueType;

/**
 * Numbers as whole numbers in the same order, so that comparing takes no branch that a processor
 * could guess wrong.
 */
final class Order {
  private Order() {}

  /** The key of a value of the type. */
  static long of(ValueType type, double value) {
    // Adding 0 makes 0 of -0.
    return type == ValueType.INTEGER
        ? (long) value
        : ofSlot(type, Double.doubleToRawLongBits(value + 0.0));
  }

  /** The key of a known value in its slot. */
  static long ofSlot(ValueType type, long slot) {
    return type == ValueType.INTEGER ? slot : slot ^ ((slot >> (Long.SIZE - 1)) >>> 1);
  }

  /** 1 if the key is at least the limit, else 0. */
  static int reaches(long key, long limit) {
    long below = (key & ~limit) | (~(key ^ limit) & (key - limit));
    return (int) (~below >>> (Long.SIZE - 1));
  }
}
