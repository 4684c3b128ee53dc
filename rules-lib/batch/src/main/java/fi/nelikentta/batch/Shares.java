package fi.nelikentta.batch;

import java.util.Arrays;

/** Parts a sample among groups. */
final class Shares {
  /** With fewer than two of a group nothing is known of how much its members differ. */
  private static final int LEAST = 2;

  private Shares() {}

  /**
   * How many are drawn of each group: in proportion to its size, but two where that is possible,
   * and never more than it has.
   *
   * @param sizes of the groups
   * @param most how many are drawn altogether, if there are as many
   */
  static int[] of(long[] sizes, int most) {
    long all = Arrays.stream(sizes).sum();
    int[] shares = new int[sizes.length];
    int left = (int) Math.min(most, all);
    for (int least = 1; least <= LEAST; least++) {
      for (int i : bySize(sizes)) {
        if (left > 0 && shares[i] < Math.min(least, sizes[i])) {
          shares[i]++;
          left--;
        }
      }
    }
    for (; left > 0; left--) {
      shares[mostBehind(sizes, shares, all, most)]++;
    }
    return shares;
  }

  /** The group that has fewest for its size. */
  private static int mostBehind(long[] sizes, int[] shares, long all, int most) {
    int behind = -1;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sizes.length; i++) {
      double lack = (double) most * sizes[i] / all - shares[i];
      if (shares[i] < sizes[i] && lack > greatest) {
        greatest = lack;
        behind = i;
      }
    }
    return behind;
  }

  /** The groups, larger ones first. */
  private static int[] bySize(long[] sizes) {
    Integer[] order = new Integer[sizes.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (one, other) -> Long.compare(sizes[other], sizes[one]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }
}
