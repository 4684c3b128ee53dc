package fi.nelikentta.internal.eval;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Operator;
import java.util.List;

/** From conditions to nodes. */
final class Lowering {
  private Lowering() {}

  static Node lower(Condition condition) {
    if (condition instanceof Condition.All all) {
      return new Node.All(lower(all.parts()));
    }
    if (condition instanceof Condition.Any any) {
      return new Node.Any(lower(any.parts()));
    }
    if (condition instanceof Condition.Not not) {
      return new Node.Not(lower(not.part()));
    }
    if (condition instanceof Condition.Test test) {
      return Leaf.of(test);
    }
    if (condition instanceof Condition.Pair pair) {
      return new PairLeaf(pair);
    }
    Condition.NullTest test = (Condition.NullTest) condition;
    return new Node.Known(test.attribute().index(), test.operator() == Operator.NOT_EQUAL);
  }

  private static Node[] lower(List<Condition> parts) {
    return parts.stream().map(Lowering::lower).toArray(Node[]::new);
  }
}
