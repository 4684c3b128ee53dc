package fi.nelikentta.authoring.check;

import fi.nelikentta.rule.Rule;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a condition on the position holds: points of the chart, by known topics. Immutable.
 *
 * @param pointsByKnown the points for each number of known topics that is enough, none left out
 */
record Extent(Map<Regions.Topics, BitSet> pointsByKnown) {
  Extent {
    pointsByKnown = Map.copyOf(pointsByKnown);
  }

  /** Where the rule's condition on the position holds. */
  static Extent of(Regions regions, Rule rule, List<Regions.Topics> enough) {
    Map<Regions.Topics, BitSet> points = new HashMap<>();
    enough.forEach(known -> points.put(known, regions.of(rule, known)));
    return new Extent(points);
  }

  /** Whether both are boxes, and so are they together, but neither holds the other. */
  boolean isOneBoxWith(Extent other) {
    Map<Regions.Topics, BitSet> joined = new HashMap<>();
    pointsByKnown.forEach(
        (known, points) -> {
          BitSet all = (BitSet) points.clone();
          all.or(other.pointsByKnown.getOrDefault(known, new BitSet()));
          joined.put(known, all);
        });
    Extent both = new Extent(joined);
    return isBox() && other.isBox() && both.isBox() && !both.equals(this) && !both.equals(other);
  }

  /** Whether it is from one number to another on both axes and of both counts of known topics. */
  private boolean isBox() {
    List<Map.Entry<Regions.Topics, BitSet>> some =
        pointsByKnown.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).toList();
    if (some.isEmpty() || some.stream().map(Map.Entry::getValue).distinct().count() > 1) {
      return false;
    }
    BitSet points = some.get(0).getValue();
    long rectangle = area(ChartPoints.range(points, 0), ChartPoints.range(points, 1));
    List<Regions.Topics> known = some.stream().map(Map.Entry::getKey).toList();
    int[] complexity = range(known.stream().mapToInt(Regions.Topics::complexity).toArray());
    int[] difficulty = range(known.stream().mapToInt(Regions.Topics::difficulty).toArray());
    return points.cardinality() == rectangle && known.size() == area(complexity, difficulty);
  }

  private static int[] range(int... numbers) {
    int least = numbers[0];
    int greatest = numbers[0];
    for (int number : numbers) {
      least = Math.min(least, number);
      greatest = Math.max(greatest, number);
    }
    return new int[] {least, greatest};
  }

  private static long area(int[] width, int[] height) {
    return (width[1] - width[0] + 1L) * (height[1] - height[0] + 1L);
  }
}
