package fi.nelikentta.report;

import fi.nelikentta.authoring.chart.Points;
import fi.nelikentta.authoring.diff.Standing;
import java.util.EnumMap;
import java.util.Map;

/** How many lie at which point of the chart, by where they stand. One thread. */
final class ChartCounts {
  private final Map<Standing, long[]> byPoint = new EnumMap<>(Standing.class);

  void add(Standing standing, int complexity, int difficulty) {
    of(standing)[difficulty * Points.SIDE + complexity]++;
  }

  private long[] of(Standing standing) {
    return byPoint.computeIfAbsent(standing, none -> new long[Points.SIDE * Points.SIDE]);
  }

  void join(ChartCounts other) {
    other.byPoint.forEach(
        (standing, theirs) -> {
          long[] ours = of(standing);
          for (int i = 0; i < ours.length; i++) {
            ours[i] += theirs[i];
          }
        });
  }

  /** How many of those who stand there lie at the point. */
  long at(Standing standing, int complexity, int difficulty) {
    long[] here = byPoint.get(standing);
    return here == null ? 0 : here[difficulty * Points.SIDE + complexity];
  }

  /** How many lie at the point, wherever they stand. */
  long at(int complexity, int difficulty) {
    long sum = 0;
    for (long[] counts : byPoint.values()) {
      sum += counts[difficulty * Points.SIDE + complexity];
    }
    return sum;
  }
}
