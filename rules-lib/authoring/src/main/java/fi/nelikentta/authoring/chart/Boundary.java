package fi.nelikentta.authoring.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight boundary between regions.
 *
 * @param points where it lies: the least points of the region above or right of it
 * @param length how many points long its longest straight run is
 */
record Boundary(int points, int length) {
  /** Shorter runs are the steps of a slant, which no single number tells. */
  private static final int STRAIGHT = 6;

  /** Across the complexity axis, ascending; at most so many, the longest. */
  static List<Boundary> across(PackMap map, int most) {
    return longest(most, (at, along) -> map.regionAt(at, along) == map.regionAt(at - 1, along));
  }

  /** Across the coping difficulty axis, ascending; at most so many, the longest. */
  static List<Boundary> upwards(PackMap map, int most) {
    return longest(most, (at, along) -> map.regionAt(along, at) == map.regionAt(along, at - 1));
  }

  private interface Same {
    boolean test(int at, int along);
  }

  private static List<Boundary> longest(int most, Same same) {
    List<Boundary> all = new ArrayList<>();
    for (int at = 1; at < Points.SIDE; at++) {
      int run = 0;
      int longest = 0;
      for (int along = 0; along < Points.SIDE; along++) {
        run = same.test(at, along) ? 0 : run + 1;
        longest = Math.max(longest, run);
      }
      if (longest >= STRAIGHT) {
        all.add(new Boundary(at, longest));
      }
    }
    return all.stream()
        .sorted(Comparator.comparing(Boundary::length).reversed())
        .limit(most)
        .sorted(Comparator.comparing(Boundary::points))
        .toList();
  }
}
