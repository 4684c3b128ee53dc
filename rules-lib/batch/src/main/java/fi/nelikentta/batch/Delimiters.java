package fi.nelikentta.batch;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds what parts the cells of a file by its header. */
final class Delimiters {
  /** As many characters as a header may have. */
  static final int HEADER = 1 << 20;

  private static final char[] CANDIDATES = {',', ';', '\t'};

  private Delimiters() {}

  /**
   * The most frequent of comma, semicolon and tab outside quotes in the first record, in this order
   * if equal. The reader stands where it stood.
   */
  static char detect(BufferedReader reader) throws IOException {
    int[] counts = new int[CANDIDATES.length];
    boolean quoted = false;
    boolean begun = false;
    reader.mark(HEADER);
    for (int i = 0; i < HEADER - 1; i++) {
      int read = reader.read();
      if (read < 0 || (begun && !quoted && (read == '\n' || read == '\r'))) {
        break;
      }
      begun |= read != '\n' && read != '\r';
      quoted ^= read == '"';
      for (int c = 0; c < CANDIDATES.length; c++) {
        counts[c] += !quoted && read == CANDIDATES[c] ? 1 : 0;
      }
    }
    reader.reset();
    int best = 0;
    for (int c = 1; c < CANDIDATES.length; c++) {
      best = counts[c] > counts[best] ? c : best;
    }
    return CANDIDATES[best];
  }
}
