package fi.nelikentta.batch.review;

/**
 * A share with the interval in which the true one lies in 95 of 100 samples.
 *
 * @param share 0…1
 * @param from 0…1, at most the share
 * @param to 0…1, at least the share
 */
public record Rate(double share, double from, double to) {
  private static final double Z = 1.959963984540054;

  /**
   * Wilson's interval, which holds for few and for none, too.
   *
   * @param share what was found
   * @param size of the simple random sample that tells as much, more than 0; it need not be whole
   */
  static Rate of(double share, double size) {
    double more = Z * Z / size;
    double middle = share + more / 2;
    double half = Z * Math.sqrt((share * (1 - share) + more / 4) / size);
    return new Rate(
        share,
        Math.max(0, Math.min(share, (middle - half) / (1 + more))),
        Math.min(1, Math.max(share, (middle + half) / (1 + more))));
  }

  /** What is known exactly, since every row was reviewed. */
  static Rate exact(double share) {
    return new Rate(share, share, share);
  }
}
