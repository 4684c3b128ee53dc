package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Known;
import java.util.Arrays;

/** Counts the known topics of one axis for a whole block. Immutable; safe to share. */
final class KnownColumns {
  private final int[][] topics;
  private final int planes;

  KnownColumns(Known known, int axis) {
    this.topics = new int[known.topics(axis)][];
    for (int topic = 0; topic < topics.length; topic++) {
      topics[topic] = known.attributes(axis, topic);
    }
    this.planes = 32 - Integer.numberOfLeadingZeros(topics.length);
  }

  /** Writes how many topics are known of each client into {@code counts}. */
  void count(Block block, long[] digits, int[] counts) {
    int size = block.size();
    for (int from = 0; from < size; from += 64) {
      int word = from >> 6;
      Arrays.fill(digits, 0, planes, 0);
      for (int[] topic : topics) {
        long carry = 0;
        for (int attribute : topic) {
          carry |= block.column(attribute).known[word];
        }
        // Adds one bit to 64 counters at once.
        for (int plane = 0; carry != 0; plane++) {
          long sum = digits[plane] ^ carry;
          carry &= digits[plane];
          digits[plane] = sum;
        }
      }
      int to = Math.min(from + 64, size);
      for (int row = from; row < to; row++) {
        int count = 0;
        for (int plane = 0; plane < planes; plane++) {
          count |= (int) (digits[plane] >>> row & 1) << plane;
        }
        counts[row] = count;
      }
    }
  }
}
