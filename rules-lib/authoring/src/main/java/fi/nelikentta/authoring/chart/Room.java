package fi.nelikentta.authoring.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for labels within pieces of regions, beside what is drawn already. One thread. */
final class Room {
  /** What a label keeps from the sides of its piece. */
  private static final double MARGIN = 4;

  /** How many points further away a label goes rather than cover one point of a band. */
  private static final double BAND = 4;

  private final Plot plot;
  private final int[] inBand;
  private final List<Rect> taken = new ArrayList<>();

  Room(Plot plot, List<Band> bands) {
    this.plot = plot;
    this.inBand = sums(bands.stream().map(Band::points).toList());
  }

  /** Marks a rectangle as drawn on. */
  void take(Rect rect) {
    taken.add(rect);
  }

  /**
   * The free place for a label of that size nearest to the middle of a piece; taken from then on.
   */
  Optional<Rect> find(Points piece, double width, double height) {
    int[] inside = sums(List.of(piece));
    Points.Box box = piece.bounds();
    double middleX = plot.x((box.left() + box.right() + 1) / 2.0);
    double middleY = plot.y((box.bottom() + box.top() + 1) / 2.0);
    List<Double> lefts = new ArrayList<>(List.of(middleX - width / 2));
    for (int complexity = box.left(); complexity <= box.right(); complexity++) {
      lefts.add(plot.x(complexity) + MARGIN);
    }
    List<Double> tops = new ArrayList<>(List.of(middleY - height / 2));
    for (int difficulty = box.bottom(); difficulty <= box.top(); difficulty++) {
      tops.add(plot.y(difficulty + 1) + MARGIN);
    }
    Rect best = null;
    double least = Double.MAX_VALUE;
    for (double top : tops) {
      for (double left : lefts) {
        Rect rect = new Rect(left, top, width, height);
        double cost = cost(rect, middleX, middleY);
        if (cost < least && isWithin(rect, inside) && taken.stream().noneMatch(rect::meets)) {
          best = rect;
          least = cost;
        }
      }
    }
    if (best != null) {
      taken.add(best);
    }
    return Optional.ofNullable(best);
  }

  private double cost(Rect rect, double middleX, double middleY) {
    double x = (rect.x() + rect.width() / 2 - middleX) / plot.scale();
    double y = (rect.y() + rect.height() / 2 - middleY) / plot.scale();
    return x * x + y * y + BAND * count(rect, 0, inBand);
  }

  private boolean isWithin(Rect rect, int[] inside) {
    Rect wide =
        new Rect(
            rect.x() - MARGIN,
            rect.y() - MARGIN,
            rect.width() + 2 * MARGIN,
            rect.height() + 2 * MARGIN);
    if (wide.x() < plot.left() - 0.01
        || wide.right() > plot.right() + 0.01
        || wide.y() < plot.top() - 0.01
        || wide.bottom() > plot.bottom() + 0.01) {
      return false;
    }
    int columns = last(wide.right() - plot.left()) - first(wide.x() - plot.left()) + 1;
    int rows = last(plot.bottom() - wide.y()) - first(plot.bottom() - wide.bottom()) + 1;
    return count(wide, 0.01, inside) == columns * rows;
  }

  private int first(double distance) {
    return Math.max(0, (int) Math.floor(distance / plot.scale() + 1e-6));
  }

  private int last(double distance) {
    return Math.min(Points.SIDE, (int) Math.ceil(distance / plot.scale() - 1e-6)) - 1;
  }

  private int count(Rect rect, double slack, int[] sums) {
    int left = first(rect.x() - plot.left() + slack);
    int right = last(rect.right() - plot.left() - slack) + 1;
    int bottom = first(plot.bottom() - rect.bottom() + slack);
    int top = last(plot.bottom() - rect.y() - slack) + 1;
    if (right <= left || top <= bottom) {
      return 0;
    }
    int row = Points.SIDE + 1;
    return sums[top * row + right]
        - sums[bottom * row + right]
        - sums[top * row + left]
        + sums[bottom * row + left];
  }

  /** How many of the points lie below and left of each corner. */
  private static int[] sums(List<Points> sets) {
    int row = Points.SIDE + 1;
    int[] sums = new int[row * row];
    for (int y = 0; y < Points.SIDE; y++) {
      for (int x = 0; x < Points.SIDE; x++) {
        int px = x;
        int py = y;
        int here = sets.stream().anyMatch(set -> set.has(px, py)) ? 1 : 0;
        sums[(y + 1) * row + x + 1] =
            here + sums[y * row + x + 1] + sums[(y + 1) * row + x] - sums[y * row + x];
      }
    }
    return sums;
  }
}
