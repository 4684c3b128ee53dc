package fi.nelikentta.jmh.outcomes;

import java.util.Arrays;
import java.util.Locale;

/**
 * A figure between the two ends of its 95 % interval.
 *
 * @param value the figure
 * @param least the lower end
 * @param greatest the upper end
 */
record Interval(double value, double least, double greatest) {
  private static final double Z = 1.959964;

  /** A share of a group, in percent, with Wilson's interval. */
  static Interval ofShare(int count, int size) {
    double share = (double) count / size;
    double scale = 1 + Z * Z / size;
    double middle = (share + Z * Z / (2 * size)) / scale;
    double half = Z / scale * Math.sqrt(share * (1 - share) / size + Z * Z / (4.0 * size * size));
    return new Interval(
        100 * share, 100 * Math.max(0, middle - half), 100 * Math.min(1, middle + half));
  }

  /** The percentile interval of resampled values; those that are no number are left out. */
  static Interval ofResamples(double value, double[] resampled) {
    double[] sorted = Arrays.stream(resampled).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return new Interval(value, Double.NaN, Double.NaN);
    }
    return new Interval(value, percentile(sorted, 0.025), percentile(sorted, 0.975));
  }

  private static double percentile(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  /** Whether the whole interval lies above zero. */
  boolean isPositive() {
    return least > 0;
  }

  /** Whether the whole interval lies below zero. */
  boolean isNegative() {
    return greatest < 0;
  }

  /** As {@code 0.61 (0.48 to 0.73)}. */
  String text(int decimals) {
    return plain(value, decimals)
        + " ("
        + plain(least, decimals)
        + " to "
        + plain(greatest, decimals)
        + ")";
  }

  private static String plain(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0\\.?0*") ? text.substring(1) : text;
  }
}
