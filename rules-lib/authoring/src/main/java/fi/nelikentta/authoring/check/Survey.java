package fi.nelikentta.authoring.check;

import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** What reaches phase 2, told apart as some of its rules tell it apart. Immutable. */
final class Survey {
  private final Model model;
  private final Map<Formula, Integer> conditions;
  private final Reach reach;
  private final int[] most;
  private final List<Place> places = new ArrayList<>();

  /**
   * The points that can be reached in one way of asking.
   *
   * @param key known topics and conditions
   * @param points points of the chart, as bits
   */
  record Place(long key, BitSet points) {
    int known(int axis) {
      return Sum.topics(key, axis);
    }
  }

  Survey(Model model, Map<Formula, Integer> conditions, Reach reach, int[] most) {
    this.model = model;
    this.conditions = conditions;
    this.reach = reach;
    this.most = most;
    reach
        .planes()
        .forEach(
            (key, plane) -> {
              if (model.regions().isEnough(Sum.topics(key, 0), Sum.topics(key, 1))) {
                places.add(new Place(key, plane.points()));
              }
            });
  }

  /** Whether nothing that can be reached is missing. */
  boolean isComplete() {
    return reach.isComplete();
  }

  /** What reaches phase 2. */
  List<Place> places() {
    return places;
  }

  Reach reach() {
    return reach;
  }

  /** All points that reach phase 2. */
  BitSet points() {
    BitSet all = new BitSet(ChartPoints.COUNT);
    places.forEach(place -> all.or(place.points()));
    return all;
  }

  /** Whether what the rule asks of the client holds there, if the survey asks it. */
  boolean asks(Rule rule, Place place) {
    Formula formula = model.formula(rule);
    Integer index = conditions.get(formula);
    return formula.isAlways() || (index != null && Sum.holds(place.key(), index));
  }

  /** The points of the chart where the rule fires, in so far as it is one that the survey asks. */
  BitSet firing(Rule rule, Place place) {
    if (!asks(rule, place)) {
      return new BitSet();
    }
    if (!rule.isPhase2()) {
      BitSet everywhere = new BitSet(ChartPoints.COUNT);
      everywhere.set(0, ChartPoints.COUNT);
      return everywhere;
    }
    return model.regions().of(rule, place.known(0), place.known(1));
  }

  /** Whether a key has room for all that the rules ask. */
  boolean asksAll(List<Rule> rules) {
    return rules.stream()
        .map(model::formula)
        .allMatch(
            formula -> formula.isAlways() || formula.isNever() || conditions.containsKey(formula));
  }

  /** A situation that reaches the point of the place. */
  Situation situation(Place place, int point) {
    return model.situation(
        reach.cells(place.key(), ChartPoints.complexity(point), ChartPoints.difficulty(point)));
  }

  /** How many known topics of each axis are told apart. */
  int[] most() {
    return most.clone();
  }
}
