package fi.nelikentta.authoring.check;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two tests where the points of two rules should meet: one ends its rule on an axis, the other
 * begins its own on the same.
 *
 * @param here the test of the one rule
 * @param there the test of the other
 */
record Meeting(Condition.Test here, Condition.Test there) {

  /** Where the rules should meet; empty where several places come into question, or none. */
  static Optional<Meeting> find(Rule rule, Rule other) {
    List<Meeting> found = new ArrayList<>();
    for (Condition.Test here : limits(rule.when().position())) {
      for (Condition.Test there : limits(other.when().position())) {
        if (here.attribute().equals(there.attribute()) && isUpper(here) != isUpper(there)) {
          found.add(new Meeting(here, there));
        }
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The limits on the axes. What stands under "or" or "not" does not end a rule by itself. */
  private static List<Condition.Test> limits(@Nullable Condition position) {
    if (position instanceof Condition.All all) {
      return all.parts().stream().flatMap(part -> limits(part).stream()).toList();
    }
    return position instanceof Condition.Test test
            && test.operator().isOrder()
            && (test.attribute().equals(PositionSchema.COMPLEXITY)
                || test.attribute().equals(PositionSchema.COPING_DIFFICULTY))
        ? List.of(test)
        : List.of();
  }

  private static boolean isUpper(Condition.Test test) {
    return test.operator() == Operator.LESS || test.operator() == Operator.LESS_OR_EQUAL;
  }
}
