package fi.nelikentta.report;

import fi.nelikentta.Possibility;
import fi.nelikentta.authoring.diff.Standing;
import java.util.Arrays;

/** How many stand where, by what they could be. One thread. */
final class StandingCounts {
  /** All sets of possibilities. */
  static final int SETS = 1 << Possibility.values().length;

  private final long[][] counts = new long[Standing.values().length][SETS];

  void add(Standing standing, int possible) {
    counts[standing.ordinal()][possible]++;
  }

  void join(StandingCounts other) {
    for (int s = 0; s < counts.length; s++) {
      for (int set = 0; set < SETS; set++) {
        counts[s][set] += other.counts[s][set];
      }
    }
  }

  long all() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  long of(Standing standing) {
    return Arrays.stream(counts[standing.ordinal()]).sum();
  }

  /** How many stand there and could be exactly these. */
  long of(Standing standing, int set) {
    return counts[standing.ordinal()][set];
  }

  long firm(Standing standing) {
    long firm = 0;
    for (int set = 1; set < SETS; set <<= 1) {
      firm += counts[standing.ordinal()][set];
    }
    return firm;
  }

  /** How many could be exactly these. */
  long possible(int set) {
    long sum = 0;
    for (long[] bySet : counts) {
      sum += bySet[set];
    }
    return sum;
  }
}
