package fi.nelikentta.authoring.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Points without a strategy, and which of them can be reached in which place. */
final class Uncovered {
  private final Survey survey;
  private final BitSet region = new BitSet(ChartPoints.COUNT);
  private final List<BitSet> reached = new ArrayList<>();

  Uncovered(Survey survey) {
    this.survey = survey;
  }

  /**
   * Points that can be reached and get no strategy.
   *
   * @param region those that hang together with them, whether they can be reached or not
   * @param points all of them
   * @param place a place where some can be reached
   * @param here those
   */
  record Hole(BitSet region, BitSet points, Survey.Place place, BitSet here) {
    /** The area, in so far as it can be reached. */
    Area area() {
      return Area.of(region, points);
    }
  }

  /** Adds points of the next place of the survey. */
  void add(Survey.Place place, BitSet points) {
    region.or(points);
    BitSet both = (BitSet) points.clone();
    both.and(place.points());
    reached.add(both);
  }

  /** What of all can be reached, as one hole. */
  void whole(Consumer<Hole> consumer) {
    Hole hole = hole(region);
    if (hole != null) {
      consumer.accept(hole);
    }
  }

  /** What can be reached, a hole for all that hangs together. */
  void each(Consumer<Hole> consumer) {
    BitSet left = (BitSet) region.clone();
    for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(start + 1)) {
      Hole hole = hole(takeConnected(left, start));
      if (hole != null) {
        consumer.accept(hole);
      }
    }
  }

  private @Nullable Hole hole(BitSet of) {
    BitSet points = new BitSet(ChartPoints.COUNT);
    Survey.Place place = null;
    BitSet here = points;
    for (int i = 0; i < reached.size(); i++) {
      BitSet both = (BitSet) reached.get(i).clone();
      both.and(of);
      if (place == null && !both.isEmpty()) {
        place = survey.places().get(i);
        here = both;
      }
      points.or(both);
    }
    return place == null ? null : new Hole(of, points, place, here);
  }

  /** The points that hang together with the first; they are taken out. */
  private static BitSet takeConnected(BitSet points, int start) {
    BitSet taken = new BitSet(ChartPoints.COUNT);
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    points.clear(start);
    while (!open.isEmpty()) {
      int at = open.pop();
      taken.set(at);
      int c = ChartPoints.complexity(at);
      int d = ChartPoints.difficulty(at);
      int[][] around = {{c - 1, d}, {c + 1, d}, {c, d - 1}, {c, d + 1}};
      for (int[] next : around) {
        if (ChartPoints.holds(points, next[0], next[1])) {
          points.clear(ChartPoints.index(next[0], next[1]));
          open.push(ChartPoints.index(next[0], next[1]));
        }
      }
    }
    return taken;
  }
}
