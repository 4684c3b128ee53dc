package fi.nelikentta.authoring.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How many clients lie in which square of the chart, told in steps. Squares of fewer than five are
 * left out.
 *
 * @param side the side of a square, in points
 * @param steps from how many clients on each step begins, ascending
 * @param squares those that are told
 */
record Density(int side, List<Long> steps, List<Square> squares) {
  /** From so many clients on, squares are smaller. */
  private static final long MANY = 3_000;

  private static final int WIDE = 10;
  private static final int NARROW = 5;
  private static final int STEPS = 5;

  /**
   * A square.
   *
   * @param left its least complexity
   * @param bottom its least coping difficulty
   * @param step the place of its step
   */
  record Square(int left, int bottom, int step) {}

  static Density of(long[] byPoint) {
    long all = 0;
    for (long count : byPoint) {
      all += count;
    }
    int side = all < MANY ? WIDE : NARROW;
    int row = Points.SIDE / side;
    long[] counts = new long[row * row];
    long most = 0;
    for (int point = 0; point < byPoint.length; point++) {
      int x = Math.min(point % Points.SIDE / side, row - 1);
      int y = Math.min(point / Points.SIDE / side, row - 1);
      counts[y * row + x] += byPoint[point];
      most = Math.max(most, counts[y * row + x]);
    }
    List<Long> steps = steps(most);
    List<Square> squares = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      int step = -1;
      for (int s = 0; s < steps.size(); s++) {
        step = counts[i] >= steps.get(s) ? s : step;
      }
      if (step >= 0) {
        squares.add(new Square(i % row * side, i / row * side, step));
      }
    }
    return new Density(side, steps, squares);
  }

  /** 5 and up to four round numbers above it, as evenly spread by size as round numbers are. */
  private static List<Long> steps(long most) {
    List<Long> round = new ArrayList<>();
    for (long ten = 10; ten <= most; ten *= 10) {
      for (long times : new long[] {1, 2, 5}) {
        if (ten * times <= most) {
          round.add(ten * times);
        }
      }
    }
    List<Long> steps = new ArrayList<>(List.of((long) Group.LEAST));
    int more = Math.min(STEPS - 1, round.size());
    for (int i = 1; i <= more; i++) {
      steps.add(round.get(i * round.size() / more - 1));
    }
    return steps;
  }
}
