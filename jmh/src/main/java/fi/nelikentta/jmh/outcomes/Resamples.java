package fi.nelikentta.jmh.outcomes;

import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Seeded draws with replacement from a group: the same for every figure of the group, so that two
 * rankings are compared on the same draws.
 */
final class Resamples {
  static final int COUNT = 2000;
  static final long SEED = 20261;

  private final int[][] draws;

  Resamples(int size) {
    Random random = new Random(SEED);
    draws = new int[COUNT][size];
    for (int[] draw : draws) {
      for (int i = 0; i < size; i++) {
        draw[i] = random.nextInt(size);
      }
    }
  }

  /** The statistic of each draw. */
  double[] of(ToDoubleFunction<int[]> statistic) {
    double[] values = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      values[i] = statistic.applyAsDouble(draws[i]);
    }
    return values;
  }
}
