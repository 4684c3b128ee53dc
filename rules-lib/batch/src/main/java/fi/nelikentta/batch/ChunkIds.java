package fi.nelikentta.batch;

import fi.nelikentta.batch.people.SeenIds;
import java.util.Arrays;

/**
 * Whose proposals a chunk has, so that ids that stand twice are found in the order of the input.
 */
final class ChunkIds {
  private static final int FEW = 1_024;

  private long[] bits = new long[FEW];
  private long[] lines = new long[FEW];
  private int size;

  /** The next proposal is of a client with an id of these bits, whose record starts there. */
  void add(long idBits, long line) {
    if (size == bits.length) {
      bits = Arrays.copyOf(bits, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    bits[size] = idBits;
    lines[size++] = line;
  }

  /** Tells them all, of the input of that number. */
  void tell(SeenIds seen, int input) {
    seen.add(bits, input, lines, size);
  }

  void clear() {
    size = 0;
  }
}
