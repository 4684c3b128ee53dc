package fi.nelikentta.authoring.coverage;

import fi.nelikentta.authoring.space.Combinations;
import fi.nelikentta.authoring.space.Reachable;
import fi.nelikentta.authoring.space.Scale;
import fi.nelikentta.authoring.space.Scales;
import fi.nelikentta.authoring.space.Values;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Slots;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a test comes to, and what it can come to within the domains. */
final class Truths {
  private static final long COMBINATIONS = 10_000;

  private final RulePack pack;
  private final Scales scales;

  Truths(RulePack pack, Scales scales) {
    this.pack = pack;
    this.scales = scales;
  }

  /** What the test comes to for a client. */
  static Truth of(Condition leaf, Node node, Slots client) {
    if (!(leaf instanceof Condition.NullTest)) {
      boolean[] unknown = {false};
      leaf.attributes(attribute -> unknown[0] |= !client.isKnown(attribute.index()));
      if (unknown[0]) {
        return Truth.UNKNOWN;
      }
    }
    return node.holds(client) ? Truth.TRUE : Truth.FALSE;
  }

  /** What the test can come to for some client. */
  Set<Truth> possible(Condition leaf) {
    if (leaf instanceof Condition.Test test
        && PositionSchema.SCHEMA.attributes().contains(test.attribute())) {
      return ofPosition(test);
    }
    Set<Truth> possible = EnumSet.noneOf(Truth.class);
    Node node = Node.of(leaf);
    Combinations.visit(
        Values.of(List.of(leaf)),
        COMBINATIONS,
        known -> {
          Situation client = Reachable.situation(pack, known);
          possible.add(of(leaf, node, client));
          return possible.size() < Truth.values().length;
        });
    return possible;
  }

  /** A position is always known; it has the points and shares that the pack can reach. */
  private Set<Truth> ofPosition(Condition.Test test) {
    Scale scale = scales.of(test.attribute());
    Set<Truth> possible = EnumSet.noneOf(Truth.class);
    for (double value : scale.listed()) {
      possible.add(isTrue(test, value) ? Truth.TRUE : Truth.FALSE);
    }
    return possible;
  }

  private static boolean isTrue(Condition.Test test, double value) {
    Operator operator = test.operator();
    double limit = ((Literal.Num) test.literals().get(0)).value();
    boolean listed = test.literals().stream().anyMatch(one -> ((Literal.Num) one).value() == value);
    return switch (operator) {
      case LESS -> value < limit;
      case LESS_OR_EQUAL -> value <= limit;
      case GREATER -> value > limit;
      case GREATER_OR_EQUAL -> value >= limit;
      case NOT_EQUAL, NOT_IN -> !listed;
      default -> listed;
    };
  }
}
