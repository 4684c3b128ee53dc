package fi.nelikentta.batch.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds ids that stand in a run more than once. It keeps 64 bits of each id: that two different
 * ones among ten million share them has a chance of one in 370,000. It holds as many ids as that,
 * in at most 135 MB; what comes after is compared with them but not kept. Not thread-safe.
 */
public final class SeenIds {
  /** As many different ids are kept. */
  public static final int MOST = 10_000_000;

  /** As many places are told. */
  static final int TOLD = 10;

  /** Parts of the table grow one after the other, so that growing takes little beside it. */
  private static final int PARTS = 64;

  /** As many places of the table are fetched together. */
  private static final int AHEAD = 128;

  private static final int SMALL = 1 << 6;
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final long[][] parts = new long[PARTS][SMALL];
  private final int[] sizes = new int[PARTS];
  private final int most;
  private final List<Place> first = new ArrayList<>();
  private int kept;

  /** Keeps what was only looked at from being left out. */
  @SuppressWarnings("unused")
  private long touched;

  private long again;
  private boolean full;

  /**
   * A row whose id stood before.
   *
   * @param input the number of its input, from 0
   * @param line where it starts there, from 1
   */
  public record Place(int input, long line) {}

  /** Nothing was seen yet. */
  public SeenIds() {
    this(MOST);
  }

  SeenIds(int most) {
    this.most = most;
  }

  /** The bits by which an id is told from others; never 0. */
  public static long bits(CharSequence id) {
    long bits = STEP ^ id.length();
    for (int i = 0; i < id.length(); i++) {
      bits = with(bits, id.charAt(i));
    }
    return ended(bits);
  }

  /** The same of an id in UTF-8. */
  public static long bits(byte[] bytes, int from, int to) {
    long bits = STEP ^ (to - from);
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return bits(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      }
      bits = with(bits, bytes[i]);
    }
    return ended(bits);
  }

  private static long with(long bits, int letter) {
    long now = (bits ^ letter) * 0xFF51AFD7ED558CCDL;
    return now ^ (now >>> 32);
  }

  private static long ended(long all) {
    long bits = (all ^ (all >>> 29)) * 0xC4CEB9FE1A85EC53L;
    bits ^= bits >>> 32;
    return bits == 0 ? STEP : bits;
  }

  /**
   * Takes the next rows.
   *
   * @param bits of their ids
   * @param input the number of their input
   * @param lines where they start there
   * @param size how many they are
   */
  public void add(long[] bits, int input, long[] lines, int size) {
    for (int from = 0; from < size; from += AHEAD) {
      int to = Math.min(size, from + AHEAD);
      // The table is larger than caches. Looked at beforehand, many places are fetched at once.
      long looked = 0;
      for (int i = from; i < to; i++) {
        long[] table = parts[(int) (bits[i] >>> 58)];
        looked |= table[(int) bits[i] & (table.length - 1)];
      }
      touched = looked;
      for (int i = from; i < to; i++) {
        add(bits[i], input, lines[i]);
      }
    }
  }

  /** Takes the next row, by the bits of its id. */
  void add(long bits, int input, long line) {
    int part = (int) (bits >>> 58);
    long[] table = parts[part];
    int place = (int) bits & (table.length - 1);
    while (table[place] != 0) {
      if (table[place] == bits) {
        again++;
        if (first.size() < TOLD) {
          first.add(new Place(input, line));
        }
        return;
      }
      place = (place + 1) & (table.length - 1);
    }
    if (kept == most) {
      full = true;
      return;
    }
    table[place] = bits;
    kept++;
    sizes[part]++;
    if (sizes[part] * 4L > table.length * 3L) {
      grow(part);
    }
  }

  private void grow(int part) {
    long[] old = parts[part];
    long[] table = new long[old.length * 2];
    for (long bits : old) {
      if (bits != 0) {
        int place = (int) bits & (table.length - 1);
        while (table[place] != 0) {
          place = (place + 1) & (table.length - 1);
        }
        table[place] = bits;
      }
    }
    parts[part] = table;
  }

  /** How many rows have an id that stood before. */
  public long again() {
    return again;
  }

  /** Where the first of these rows are. */
  public List<Place> first() {
    return List.copyOf(first);
  }

  /** Whether there were more different ids than are kept, so that some may have been missed. */
  public boolean isFull() {
    return full;
  }
}
