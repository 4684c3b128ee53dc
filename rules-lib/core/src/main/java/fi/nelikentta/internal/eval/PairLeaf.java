package fi.nelikentta.internal.eval;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;

/** A comparison of two attributes of one number type. */
final class PairLeaf extends Node {
  private final Attribute left;
  private final Operator operator;
  private final Attribute right;

  PairLeaf(Condition.Pair pair) {
    this.left = pair.left();
    this.operator = pair.operator();
    this.right = pair.right();
  }

  @Override
  public boolean holds(Slots slots) {
    boolean leftKnown = slots.isKnown(left.index());
    boolean rightKnown = slots.isKnown(right.index());
    if (leftKnown && rightKnown) {
      return Leaf.compare(operator, value(left, slots), value(right, slots));
    }
    return operator == Operator.NOT_EQUAL
        ? leftKnown || rightKnown
        : operator == Operator.EQUAL && !leftKnown && !rightKnown;
  }

  @Override
  public int judge(Slots slots) {
    boolean leftKnown = slots.isKnown(left.index());
    boolean rightKnown = slots.isKnown(right.index());
    if (leftKnown && rightKnown) {
      return Leaf.compare(operator, value(left, slots), value(right, slots)) ? CERTAIN : IMPOSSIBLE;
    }
    double leftLeast = leftKnown ? value(left, slots) : left.least();
    double leftGreatest = leftKnown ? leftLeast : left.greatest();
    double rightLeast = rightKnown ? value(right, slots) : right.least();
    double rightGreatest = rightKnown ? rightLeast : right.greatest();
    boolean satisfiable =
        switch (operator) {
          case LESS -> leftLeast < rightGreatest;
          case LESS_OR_EQUAL -> leftLeast <= rightGreatest;
          case GREATER -> leftGreatest > rightLeast;
          case GREATER_OR_EQUAL -> leftGreatest >= rightLeast;
          case EQUAL -> leftLeast <= rightGreatest && rightLeast <= leftGreatest;
          case NOT_EQUAL ->
              leftLeast != leftGreatest || rightLeast != rightGreatest || leftLeast != rightLeast;
          default -> throw new IllegalStateException(operator + " compares no two numbers.");
        };
    return satisfiable ? OPEN : IMPOSSIBLE;
  }

  private static double value(Attribute attribute, Slots slots) {
    return Leaf.number(attribute.type(), slots.slot(attribute.index()));
  }
}
