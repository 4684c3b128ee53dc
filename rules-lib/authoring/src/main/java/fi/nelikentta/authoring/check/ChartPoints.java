package fi.nelikentta.authoring.check;

import java.util.BitSet;

/** The whole points of the chart, counted as bits: 0…100 on both axes. */
final class ChartPoints {
  /** Points on an axis. */
  static final int SIDE = 101;

  /** Points of the chart. */
  static final int COUNT = SIDE * SIDE;

  private ChartPoints() {}

  /** All of them. */
  static BitSet all() {
    BitSet all = new BitSet(COUNT);
    all.set(0, COUNT);
    return all;
  }

  static int index(int complexity, int difficulty) {
    return complexity * SIDE + difficulty;
  }

  static int complexity(int index) {
    return index / SIDE;
  }

  static int difficulty(int index) {
    return index % SIDE;
  }

  /** The points on the axis of that ordinal. */
  static int points(int index, int axis) {
    return axis == 0 ? complexity(index) : difficulty(index);
  }

  /** Whether the point is on the chart and one of these. */
  static boolean holds(BitSet points, int complexity, int difficulty) {
    return Math.min(complexity, difficulty) >= 0
        && Math.max(complexity, difficulty) < SIDE
        && points.get(index(complexity, difficulty));
  }

  /** The least and the greatest points on the axis of that ordinal; of no points, of none. */
  static int[] range(BitSet points, int axis) {
    int least = SIDE;
    int greatest = -1;
    for (int i = points.nextSetBit(0); i >= 0; i = points.nextSetBit(i + 1)) {
      least = Math.min(least, points(i, axis));
      greatest = Math.max(greatest, points(i, axis));
    }
    return new int[] {least, greatest};
  }
}
