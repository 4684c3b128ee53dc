package fi.nelikentta.authoring.check;

import fi.nelikentta.rule.Rule;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Which rules lie nearest to points that none of them takes. */
final class Nearness {
  private final Regions regions;
  private final List<Rule> rules;

  Nearness(Regions regions, List<Rule> rules) {
    this.regions = regions;
    this.rules = rules;
  }

  /** The point that some rule only just misses. */
  int nearest(BitSet points, Survey.Place place) {
    int best = points.nextSetBit(0);
    int least = Integer.MAX_VALUE;
    for (int at = best; at >= 0; at = points.nextSetBit(at + 1)) {
      int point = at;
      int distance = rules.stream().mapToInt(rule -> distance(rule, place, point)).min().orElse(0);
      if (distance < least) {
        least = distance;
        best = at;
      }
    }
    return best;
  }

  /** The rules, the nearest to the point first. */
  List<Rule> byDistance(Survey.Place place, int point) {
    return rules.stream()
        .sorted(Comparator.comparingInt((Rule rule) -> distance(rule, place, point)))
        .toList();
  }

  /** How many points the rule misses it by. */
  private int distance(Rule rule, Survey.Place place, int point) {
    BitSet region = regions.of(rule, place.known(0), place.known(1));
    if (region.get(point)) {
      return 0;
    }
    int c = ChartPoints.complexity(point);
    int d = ChartPoints.difficulty(point);
    for (int away = 1; away < ChartPoints.SIDE; away++) {
      for (int i = -away; i <= away; i++) {
        int rest = away - Math.abs(i);
        if (ChartPoints.holds(region, c + i, d + rest)
            || ChartPoints.holds(region, c + i, d - rest)) {
          return away;
        }
      }
    }
    return 2 * ChartPoints.SIDE;
  }
}
