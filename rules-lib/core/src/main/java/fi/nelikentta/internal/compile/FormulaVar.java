package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.situation.Slots;

/** A condition that comes true in too many ways to list; it is asked itself. */
final class FormulaVar extends AnswerVar {
  private static final int CELLS = 6;

  private final Node node;

  /** Of a condition, one of whose attributes has that index. */
  FormulaVar(Condition condition, int attribute) {
    super(attribute);
    this.node = Node.of(condition);
  }

  /** Itself as the only way in which it comes true, as the variable of that index. */
  Alternatives alternatives(int index) {
    byte[] answers = new byte[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
      answers[cell] = Answer.of(holds(cell), judged(cell));
    }
    return Alternatives.of(index, answers);
  }

  @Override
  int cells() {
    return CELLS;
  }

  @Override
  int cell(Slots slots) {
    return node.judge(slots) * 2 + (node.holds(slots) ? 1 : 0);
  }

  @Override
  boolean holds(int cell) {
    return (cell & 1) != 0;
  }

  @Override
  int judged(int cell) {
    return cell >> 1;
  }
}
