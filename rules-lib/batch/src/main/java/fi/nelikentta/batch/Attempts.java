package fi.nelikentta.batch;

/**
 * Whether to try again what succeeds or fails for many chunks in a row: after a failure it is left
 * alone for a chunk, after the next one for two, then four, and so on. For one thread.
 */
final class Attempts {
  private static final int LONGEST = 1 << 10;

  private int left;
  private int next = 1;

  /** Whether to try it with this chunk. */
  boolean isDue() {
    if (left == 0) {
      return true;
    }
    left--;
    return false;
  }

  void succeeded() {
    next = 1;
  }

  void failed() {
    left = next;
    next = Math.min(2 * next, LONGEST);
  }
}
