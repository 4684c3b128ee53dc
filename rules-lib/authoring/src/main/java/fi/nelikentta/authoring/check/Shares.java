package fi.nelikentta.authoring.check;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** What phase 2 rules ask of the known shares of the axes. */
final class Shares {
  private final Regions regions;

  Shares(Regions regions) {
    this.regions = regions;
  }

  /** The tests of the rule that look at a share, in the author's order. */
  static List<Condition> tests(Rule rule) {
    List<Condition> tests = new ArrayList<>();
    Objects.requireNonNull(rule.when().position())
        .leaves(
            leaf -> {
              boolean[] looks = new boolean[1];
              leaf.attributes(attribute -> looks[0] |= attribute.index() >= 2);
              if (looks[0]) {
                tests.add(leaf);
              }
            });
    return tests;
  }

  /** The points that the rule takes with some share or other that is enough for phase 2. */
  BitSet points(Rule rule) {
    BitSet points = new BitSet(ChartPoints.COUNT);
    if (!tests(rule).isEmpty()) {
      regions.enough(List.of(rule)).forEach(known -> points.or(regions.of(rule, known)));
    }
    return points;
  }

  /** The tests of shares without any one of which the rule takes all the points; else all. */
  List<Condition> leavingOut(Rule rule, Survey.Place place, BitSet points) {
    Condition position = Objects.requireNonNull(rule.when().position());
    List<Condition> tests = tests(rule);
    List<Condition> alone =
        tests.stream()
            .filter(
                test ->
                    Decided.both(position, test).stream()
                        .anyMatch(decided -> takes(decided, place, points)))
            .toList();
    return alone.isEmpty() ? tests : alone;
  }

  private boolean takes(Condition position, Survey.Place place, BitSet points) {
    BitSet left = (BitSet) points.clone();
    left.andNot(regions.of(position, place.known(0), place.known(1)));
    return left.isEmpty();
  }
}
