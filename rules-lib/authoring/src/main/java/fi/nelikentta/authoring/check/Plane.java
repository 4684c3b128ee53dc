package fi.nelikentta.authoring.check;

import java.util.BitSet;

/**
 * Which sums of points can be reached, a bit a pair of points. Points outside its window count as
 * those at its edge, for they end up there whatever is added later.
 */
final class Plane {
  private final Window window;
  private final int words;
  private final long[] bits;

  /**
   * The points that are told apart.
   *
   * @param leastComplexity the least points; fewer count as these
   * @param greatestComplexity the greatest points; more count as these
   * @param leastDifficulty the same for the other axis
   * @param greatestDifficulty the same for the other axis
   */
  record Window(
      int leastComplexity, int greatestComplexity, int leastDifficulty, int greatestDifficulty) {
    int rows() {
      return greatestComplexity - leastComplexity + 1;
    }

    int columns() {
      return greatestDifficulty - leastDifficulty + 1;
    }

    int row(int complexity) {
      return Math.max(0, Math.min(rows() - 1, complexity - leastComplexity));
    }

    int column(int difficulty) {
      return Math.max(0, Math.min(columns() - 1, difficulty - leastDifficulty));
    }

    /** How many words a plane of it takes. */
    long size() {
      return (long) rows() * ((columns() + Long.SIZE - 1) / Long.SIZE);
    }
  }

  Plane(Window window) {
    this.window = window;
    this.words = (window.columns() + Long.SIZE - 1) / Long.SIZE;
    this.bits = new long[window.rows() * words];
  }

  Window window() {
    return window;
  }

  /** Adds the pair of points. */
  void set(int complexity, int difficulty) {
    setBit(window.row(complexity) * words, window.column(difficulty));
  }

  /** Whether the pair of points, which lies within the window, can be reached. */
  boolean get(int complexity, int difficulty) {
    int row = complexity - window.leastComplexity();
    int column = difficulty - window.leastDifficulty();
    return row >= 0
        && row < window.rows()
        && column >= 0
        && column < window.columns()
        && (bits[row * words + (column >> 6)] >>> (column & 63) & 1) != 0;
  }

  private void setBit(int start, int column) {
    bits[start + (column >> 6)] |= 1L << column;
  }

  /** Adds all that the other holds, each with so many points more. */
  void addMoved(Plane other, int complexity, int difficulty) {
    int offset = other.window.leastDifficulty() + difficulty - window.leastDifficulty();
    for (int row = 0; row < other.window.rows(); row++) {
      int to = window.row(other.window.leastComplexity() + row + complexity) * words;
      for (int word = 0; word < other.words; word++) {
        long moved = other.bits[row * other.words + word];
        if (moved != 0) {
          addWord(to, moved, word * Long.SIZE + offset);
        }
      }
    }
  }

  /**
   * Adds the bits of a word whose first is at that column; what lies outside counts at the edge.
   */
  private void addWord(int to, long word, int column) {
    long left = word;
    if (column < 0) {
      int below = Math.min(Long.SIZE, -column);
      long low = below == Long.SIZE ? left : left & ((1L << below) - 1);
      if (low != 0) {
        setBit(to, 0);
      }
      left &= ~low;
    }
    int beyond = column + Long.SIZE - window.columns();
    if (beyond > 0) {
      int above = Math.min(Long.SIZE, beyond);
      long high = left & (-1L << (Long.SIZE - above));
      if (high != 0) {
        setBit(to, window.columns() - 1);
      }
      left &= ~high;
    }
    if (left == 0) {
      return;
    }
    if (column < 0) {
      bits[to] |= left >>> -column;
      return;
    }
    int at = to + (column >> 6);
    int shift = column & 63;
    bits[at] |= left << shift;
    if (shift != 0 && left >>> (Long.SIZE - shift) != 0) {
      bits[at + 1] |= left >>> (Long.SIZE - shift);
    }
  }

  /** Its points on the chart, as {@link ChartPoints#index} counts them. */
  BitSet points() {
    BitSet points = new BitSet(ChartPoints.COUNT);
    for (int complexity = 0; complexity < ChartPoints.SIDE; complexity++) {
      for (int difficulty = 0; difficulty < ChartPoints.SIDE; difficulty++) {
        if (get(complexity, difficulty)) {
          points.set(ChartPoints.index(complexity, difficulty));
        }
      }
    }
    return points;
  }
}
