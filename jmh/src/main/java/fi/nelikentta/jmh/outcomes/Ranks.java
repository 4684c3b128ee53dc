package fi.nelikentta.jmh.outcomes;

import java.util.Arrays;

/** How well one number orders another. Ties share the middle of their ranks. */
final class Ranks {
  private Ranks() {}

  /**
   * The chance that someone with the event stands higher than someone without, ties counting half:
   * 0.5 is no order at all. NaN when nobody or everybody has it.
   */
  static double areaUnderCurve(double[] score, double[] event) {
    double[] rank = of(score);
    double sum = 0;
    int with = 0;
    for (int i = 0; i < rank.length; i++) {
      if (event[i] > 0) {
        sum += rank[i];
        with++;
      }
    }
    double pairs = (double) with * (rank.length - with);
    return pairs == 0 ? Double.NaN : (sum - with * (with + 1) / 2.0) / pairs;
  }

  /** Spearman's correlation, -1…1: 0 is no order at all. NaN when one of the two never varies. */
  static double spearman(double[] score, double[] outcome) {
    double[] x = of(score);
    double[] y = of(outcome);
    double middle = (x.length + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - middle) * (y[i] - middle);
      xx += (x[i] - middle) * (x[i] - middle);
      yy += (y[i] - middle) * (y[i] - middle);
    }
    return xx == 0 || yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
  }

  private static double[] of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = (first(sorted, values[i]) + first(sorted, Math.nextUp(values[i])) + 1) / 2.0;
    }
    return ranks;
  }

  /** How many of the sorted values lie below the bound. */
  private static int first(double[] sorted, double bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
