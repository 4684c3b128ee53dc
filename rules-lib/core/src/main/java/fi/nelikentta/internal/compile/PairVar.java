package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.situation.Slots;

/** A comparison of two attributes: its cells are its answers, two-valued and three-valued. */
final class PairVar extends Var {
  private final Node node;

  PairVar(Condition.Pair pair) {
    super(pair.left().index());
    this.node = Node.of(pair);
  }

  @Override
  int cells() {
    return 6;
  }

  @Override
  int cell(Slots slots) {
    return node.judge(slots) * 2 + (node.holds(slots) ? 1 : 0);
  }

  /** Its answers stand in the cell itself; see {@link Formula}. */
  @Override
  Slots sample(int cell) {
    throw new IllegalStateException("a pair has no sample.");
  }
}
