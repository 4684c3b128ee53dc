package fi.nelikentta.batch;

/** Finds what parts the cells of a file by its header. */
final class Delimiters {
  /** As many bytes as a header may have. */
  static final int HEADER = 1 << 20;

  private static final char[] CANDIDATES = {',', ';', '\t'};

  private Delimiters() {}

  /**
   * The most frequent of comma, semicolon and tab outside quotes in the first record, in this order
   * if equal.
   */
  static char detect(byte[] bytes, int from, int to) {
    int[] counts = new int[CANDIDATES.length];
    boolean quoted = false;
    boolean begun = false;
    for (int at = from; at < Math.min(to, from + HEADER - 1); at++) {
      byte one = bytes[at];
      if (begun && !quoted && (one == '\n' || one == '\r')) {
        break;
      }
      begun |= one != '\n' && one != '\r';
      quoted ^= one == '"';
      for (int c = 0; c < CANDIDATES.length; c++) {
        counts[c] += !quoted && one == CANDIDATES[c] ? 1 : 0;
      }
    }
    int best = 0;
    for (int c = 1; c < CANDIDATES.length; c++) {
      best = counts[c] > counts[best] ? c : best;
    }
    return CANDIDATES[best];
  }
}
