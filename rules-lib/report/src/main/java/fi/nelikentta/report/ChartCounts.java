package fi.nelikentta.report;

import fi.nelikentta.authoring.chart.Points;
import fi.nelikentta.authoring.diff.Standing;
import org.jspecify.annotations.Nullable;

/** How many lie at which point of the chart, by where they stand. One thread. */
final class ChartCounts {
  private final long @Nullable [][] byPoint = new long @Nullable [Standing.values().length][];

  void add(Standing standing, int complexity, int difficulty) {
    of(standing)[difficulty * Points.SIDE + complexity]++;
  }

  private long[] of(Standing standing) {
    long[] counts = byPoint[standing.ordinal()];
    if (counts == null) {
      counts = new long[Points.SIDE * Points.SIDE];
      byPoint[standing.ordinal()] = counts;
    }
    return counts;
  }

  void join(ChartCounts other) {
    for (Standing standing : Standing.values()) {
      long[] theirs = other.byPoint[standing.ordinal()];
      if (theirs != null) {
        long[] ours = of(standing);
        for (int i = 0; i < ours.length; i++) {
          ours[i] += theirs[i];
        }
      }
    }
  }

  /** How many lie at the point, wherever they stand. */
  long at(int complexity, int difficulty) {
    long sum = 0;
    for (long[] counts : byPoint) {
      sum += counts == null ? 0 : counts[difficulty * Points.SIDE + complexity];
    }
    return sum;
  }
}
