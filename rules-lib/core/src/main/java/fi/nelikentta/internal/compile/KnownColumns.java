package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Known;
import java.util.Arrays;

/** Counts the known topics of one axis for a whole block. For one thread. */
final class KnownColumns {
  /** By eight bits: a byte each, 0 or 1. */
  private static final long[] SPREAD = spread();

  /** A byte holds the count of so many topics. */
  private static final int AT_ONCE = 255;

  private final int[][] topics;

  /** The counts of 64 clients in binary: of each client the lowest digit, the next, and so on. */
  private final long[] digits = new long[Byte.SIZE];

  KnownColumns(Known known, int axis) {
    this.topics = new int[known.topics(axis)][];
    for (int topic = 0; topic < topics.length; topic++) {
      topics[topic] = known.attributes(axis, topic);
    }
  }

  private static long[] spread() {
    long[] spread = new long[1 << Byte.SIZE];
    for (int bits = 0; bits < spread.length; bits++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        spread[bits] |= (long) (bits >>> bit & 1) << (bit * Byte.SIZE);
      }
    }
    return spread;
  }

  /** Writes how many topics are known of each client into {@code counts}. */
  void count(Block block, int[] counts) {
    Arrays.fill(counts, 0, block.size(), 0);
    for (int first = 0; first < topics.length; first += AT_ONCE) {
      int last = Math.min(first + AT_ONCE, topics.length);
      for (int from = 0; from < block.size(); from += Long.SIZE) {
        count(block, from, first, last, counts);
      }
    }
  }

  /** Some topics of 64 clients: all of them are added to at once, digit by digit. */
  private void count(Block block, int from, int first, int last, int[] counts) {
    int used = Integer.SIZE - Integer.numberOfLeadingZeros(last - first);
    Arrays.fill(digits, 0, used, 0);
    for (int topic = first; topic < last; topic++) {
      long carried = 0;
      for (int attribute : topics[topic]) {
        carried |= block.column(attribute).known[from >> 6];
      }
      for (int digit = 0; carried != 0; digit++) {
        long before = digits[digit];
        digits[digit] = before ^ carried;
        carried &= before;
      }
    }
    int rows = Math.min(Long.SIZE, block.size() - from);
    for (int row = 0; row < rows; row += Byte.SIZE) {
      long eight = 0;
      for (int digit = 0; digit < used; digit++) {
        eight += SPREAD[(int) (digits[digit] >>> row) & 0xff] << digit;
      }
      for (int i = row; i < Math.min(row + Byte.SIZE, rows); i++, eight >>>= Byte.SIZE) {
        counts[from + i] += (int) eight & 0xff;
      }
    }
  }
}
