package fi.nelikentta.authoring.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Points of the chart as rectangles, which may overlap and together hold nothing else. Immutable.
 *
 * @param rectangles in the order of their least complexity
 */
record Area(List<Rectangle> rectangles) {
  Area {
    rectangles = List.copyOf(rectangles);
  }

  /**
   * The points of a region that can be reached. Between those of one rectangle the region has no
   * holes, so that the text may say "from … to …".
   */
  static Area of(BitSet region, BitSet reached) {
    List<Rectangle> rectangles = new ArrayList<>();
    BitSet rest = (BitSet) region.clone();
    BitSet untold = (BitSet) reached.clone();
    untold.and(region);
    for (int at = rest.nextSetBit(0); at >= 0; at = rest.nextSetBit(at + 1)) {
      BitSet points = Rectangle.of(at).grownIn(rest).grownIn(region).points();
      rest.andNot(points);
      if (untold.intersects(points)) {
        untold.andNot(points);
        points.and(reached);
        rectangles.add(Rectangle.around(points));
      }
    }
    return new Area(rectangles);
  }

  /**
   * A rectangle of the chart, its edges included.
   *
   * @param left the least complexity
   * @param right the greatest complexity
   * @param bottom the least copingDifficulty
   * @param top the greatest copingDifficulty
   */
  record Rectangle(int left, int right, int bottom, int top) {
    static Rectangle of(int point) {
      int complexity = ChartPoints.complexity(point);
      int difficulty = ChartPoints.difficulty(point);
      return new Rectangle(complexity, complexity, difficulty, difficulty);
    }

    static Rectangle around(BitSet points) {
      int[] complexity = ChartPoints.range(points, 0);
      int[] difficulty = ChartPoints.range(points, 1);
      return new Rectangle(complexity[0], complexity[1], difficulty[0], difficulty[1]);
    }

    /** As wide and high as the points let it grow, first upwards. */
    Rectangle grownIn(BitSet points) {
      return stretched(points, 0, 0, 0, 1)
          .stretched(points, 0, 0, 1, 0)
          .stretched(points, 0, 1, 0, 0)
          .stretched(points, 1, 0, 0, 0);
    }

    private Rectangle stretched(BitSet points, int left, int right, int bottom, int top) {
      Rectangle widest = this;
      Rectangle wider = this;
      while (wider.isIn(points)) {
        widest = wider;
        wider =
            new Rectangle(
                wider.left - left, wider.right + right, wider.bottom - bottom, wider.top + top);
      }
      return widest;
    }

    private boolean isIn(BitSet points) {
      if (Math.min(left, bottom) < 0 || Math.max(right, top) >= ChartPoints.SIDE) {
        return false;
      }
      for (int complexity = left; complexity <= right; complexity++) {
        int last = ChartPoints.index(complexity, top);
        if (points.nextClearBit(ChartPoints.index(complexity, bottom)) <= last) {
          return false;
        }
      }
      return true;
    }

    BitSet points() {
      BitSet points = new BitSet(ChartPoints.COUNT);
      for (int complexity = left; complexity <= right; complexity++) {
        points.set(ChartPoints.index(complexity, bottom), ChartPoints.index(complexity, top) + 1);
      }
      return points;
    }
  }
}
