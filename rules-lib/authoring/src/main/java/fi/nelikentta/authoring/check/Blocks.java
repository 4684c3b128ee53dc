package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.space.Drl;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps a rule from firing that never does: tests without any one of which it would. */
final class Blocks {
  private final Model model;

  Blocks(Model model) {
    this.model = model;
  }

  /** The tests on the client without one of which somebody would meet what is asked of them. */
  List<Condition> ofSituation(Rule rule) {
    return blocking(
        rule.when().situation(), decided -> model.find(model.space().formula(decided)).isSome());
  }

  /** The tests on the position without one of which some point of the chart would meet them. */
  List<Condition> ofPosition(Rule rule) {
    return blocking(
        rule.when().position(),
        decided ->
            model.regions().enough(List.of(rule)).stream()
                .anyMatch(known -> !model.regions().of(decided, known).isEmpty()));
  }

  /** The tests on the position without one of which the rule would fire for somebody. */
  List<Condition> ofReach(Rule rule, Survey survey) {
    return blocking(
        rule.when().position(),
        decided ->
            survey.places().stream()
                .filter(place -> survey.asks(rule, place))
                .anyMatch(
                    place ->
                        model
                            .regions()
                            .of(decided, place.known(0), place.known(1))
                            .intersects(place.points())));
  }

  /**
   * Whether the rule, which never fires, would take some of the points of a place if one of its
   * tests on the position were left out or mended, and none that rules of other strategies take.
   */
  boolean wouldTake(Rule rule, BitSet points, Survey survey, List<Rule> rules) {
    Condition position = Objects.requireNonNull(rule.when().position());
    List<Rule> others = rules.stream().filter(other -> !other.verb().equals(rule.verb())).toList();
    Question takes =
        other ->
            survey.places().stream().anyMatch(place -> at(other, place).intersects(points))
                && survey.places().stream().noneMatch(place -> meets(other, place, survey, others));
    return !blocking(position, takes).isEmpty()
        || ofReach(rule, survey).stream()
            .flatMap(test -> moved(test).map(other -> position.with(test, other)))
            .anyMatch(takes::isSo);
  }

  /** A test of points with each other limit, as it stands and the other way round. */
  private static Stream<Condition> moved(Condition leaf) {
    if (!(leaf instanceof Condition.Test test)
        || test.attribute().index() >= 2
        || test.literals().size() != 1) {
      return Stream.empty();
    }
    return IntStream.range(0, ChartPoints.SIDE)
        .mapToObj(limit -> List.<Literal>of(new Literal.Num(limit)))
        .map(limit -> new Condition.Test(test.attribute(), test.operator(), limit, test.place()))
        .flatMap(other -> Stream.concat(Stream.of(other), Mended.of(other).stream()));
  }

  private BitSet at(Condition position, Survey.Place place) {
    BitSet points = (BitSet) model.regions().of(position, place.known(0), place.known(1)).clone();
    points.and(place.points());
    return points;
  }

  private boolean meets(Condition position, Survey.Place place, Survey survey, List<Rule> others) {
    BitSet points = at(position, place);
    return others.stream().anyMatch(other -> survey.firing(other, place).intersects(points));
  }

  private interface Question {
    boolean isSo(Condition decided);
  }

  private static List<Condition> blocking(@Nullable Condition condition, Question freed) {
    List<Condition> found = new ArrayList<>();
    if (condition != null) {
      condition.leaves(
          leaf -> {
            if (Decided.both(condition, leaf).stream().anyMatch(freed::isSo)) {
              found.add(leaf);
            }
          });
    }
    return found;
  }

  /** In DRL, one after another. */
  static String told(List<Condition> tests) {
    return tests.stream().map(Drl::of).collect(Collectors.joining("; "));
  }
}
