package fi.nelikentta.batch;

/**
 * Chance that is the same every time: a number drawn for a row by its place alone. The rows with
 * the smallest numbers are a random sample, whatever the order in which they are looked at.
 */
public final class Draw {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Draw() {}

  /**
   * The number of the row, anywhere in the range of a long.
   *
   * @param seed another seed gives another sample
   * @param input the number of the input, from 0
   * @param line where the record starts in it, from 1
   */
  public static long of(long seed, int input, long line) {
    return mixed(mixed(mixed(seed + STEP) + input + STEP) + line + STEP);
  }

  /** The last step of SplitMix64, in which every bit counts for every other. */
  private static long mixed(long bits) {
    long now = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    now = (now ^ (now >>> 27)) * 0x94D049BB133111EBL;
    return now ^ (now >>> 31);
  }
}
