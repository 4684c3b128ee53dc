package fi.nelikentta.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Between which shares of a population the true one lies in 95 of 100 random samples (Wilson's
 * interval).
 *
 * @param from 0…1
 * @param to 0…1
 */
record Interval(BigDecimal from, BigDecimal to) {
  private static final double Z = 1.959964;

  /** Of so many in a sample of so many; the sample is not empty. */
  static Interval of(long part, long whole) {
    double share = (double) part / whole;
    double more = Z * Z / whole;
    double middle = share + more / 2;
    double half = Z * Math.sqrt((share * (1 - share) + more / 4) / whole);
    return new Interval(
        rounded((middle - half) / (1 + more)), rounded((middle + half) / (1 + more)));
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(Math.max(0, Math.min(1, share))).setScale(6, RoundingMode.HALF_UP);
  }
}
