package fi.nelikentta.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How many lie in which square of the chart, in steps of 1, 2 and 5 times ten, a hundred, ….
 *
 * @param side the side of a square, in points
 * @param all row by row from below
 * @param squares those with at least the least group in them
 */
record Squares(int side, List<Square> all, List<Square> squares) {
  private static final long MANY = 3_000;
  private static final int WIDE = 10;
  private static final int NARROW = 5;
  private static final double LEAST = 0.25;

  /**
   * A square.
   *
   * @param left its least complexity
   * @param bottom its least coping difficulty
   * @param count how many lie in it; this is not told
   * @param from at least as many
   * @param to and at most as many
   */
  record Square(int left, int bottom, long count, long from, long to) {}

  static Squares of(ChartCounts counts, int minCell) {
    long all = 0;
    for (int d = 0; d <= 100; d++) {
      for (int c = 0; c <= 100; c++) {
        all += counts.at(c, d);
      }
    }
    int side = all < MANY ? WIDE : NARROW;
    int row = 100 / side;
    long[] sums = new long[row * row];
    for (int d = 0; d <= 100; d++) {
      for (int c = 0; c <= 100; c++) {
        sums[Math.min(d / side, row - 1) * row + Math.min(c / side, row - 1)] += counts.at(c, d);
      }
    }
    List<Square> squares = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      squares.add(square(i % row * side, i / row * side, sums[i], minCell));
    }
    return new Squares(
        side,
        List.copyOf(squares),
        squares.stream().filter(square -> square.count() >= Math.max(minCell, 1)).toList());
  }

  /** How many squares there are in a row. */
  int row() {
    return 100 / side;
  }

  private static Square square(int left, int bottom, long count, int minCell) {
    long from = Math.max(minCell, 1);
    if (count < from) {
      return new Square(left, bottom, count, 0, from - 1);
    }
    for (long ten = 10; ten <= count * 10; ten *= 10) {
      for (long times : new long[] {1, 2, 5}) {
        long step = ten * times;
        if (step > count) {
          return new Square(left, bottom, count, from, Math.max(step - 1, from));
        }
        from = Math.max(step, from);
      }
    }
    return new Square(left, bottom, count, from, Math.max(from, 9));
  }

  /** The radius of a square's dot, of half a side. */
  double radius(Square square) {
    double most = squares.stream().mapToDouble(one -> Math.log10(one.from() + 1.0)).max().orElse(1);
    return LEAST + (0.95 - LEAST) * Math.log10(square.from() + 1.0) / most;
  }
}
