package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.space.Drl;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.When;
import fi.nelikentta.situation.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A slip of the pen that a rule's condition on the position may hold, and its mending.
 *
 * @param rule the rule
 * @param was what stands there
 * @param now what may be meant
 * @param position the whole condition on the position, mended
 */
record Slip(Rule rule, Condition was, Condition now, Condition position) {

  /** Every slip of the kinds that are known: the other axis, the comparison turned, both axes. */
  static List<Slip> in(Rule rule) {
    Condition position = Objects.requireNonNull(rule.when().position());
    List<Condition.Test> tests = new ArrayList<>();
    position.leaves(
        leaf -> {
          if (leaf instanceof Condition.Test test && isPoints(test.attribute())) {
            tests.add(test);
          }
        });
    List<Slip> slips = new ArrayList<>();
    for (Condition.Test test : tests) {
      slips.add(of(rule, position, test, onOtherAxis(test)));
      Mended.of(test).forEach(other -> slips.add(of(rule, position, test, other)));
    }
    if (tests.size() > 1) {
      Condition turned = position;
      for (Condition.Test test : tests) {
        turned = turned.with(test, onOtherAxis(test));
      }
      slips.add(new Slip(rule, position, turned, turned));
    }
    return slips;
  }

  private static Slip of(Rule rule, Condition position, Condition was, Condition now) {
    return new Slip(rule, was, now, position.with(was, now));
  }

  private static boolean isPoints(Attribute attribute) {
    return attribute.equals(PositionSchema.COMPLEXITY)
        || attribute.equals(PositionSchema.COPING_DIFFICULTY);
  }

  private static Condition.Test onOtherAxis(Condition.Test test) {
    Attribute other =
        test.attribute().equals(PositionSchema.COMPLEXITY)
            ? PositionSchema.COPING_DIFFICULTY
            : PositionSchema.COMPLEXITY;
    return new Condition.Test(other, test.operator(), test.literals(), test.place());
  }

  /** In DRL, as it stands between the brackets of the pattern. */
  static String told(Condition condition) {
    return condition instanceof Condition.All all
        ? all.parts().stream().map(Drl::of).collect(Collectors.joining(", "))
        : Drl.of(condition);
  }

  /** The rule without the slip. */
  Rule mended() {
    return new Rule(
        rule.name(),
        new When(rule.when().situation(), position),
        rule.verb(),
        rule.grounds(),
        rule.place());
  }
}
