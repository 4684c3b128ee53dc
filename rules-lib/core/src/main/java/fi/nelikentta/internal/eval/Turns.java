package fi.nelikentta.internal.eval;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.situation.ValueType;
import java.util.Collection;

/** Where the answer of a test of a number may turn. */
public final class Turns {
  private Turns() {}

  /** Adds each least number from which on the answer may be another than just below. */
  public static void add(Condition.Test test, Collection<Double> turns) {
    boolean whole = test.attribute().type() == ValueType.INTEGER;
    for (Literal literal : test.literals()) {
      double value = ((Literal.Num) literal).value();
      double next = whole ? value + 1 : Math.nextUp(value);
      switch (test.operator()) {
        case LESS, GREATER_OR_EQUAL -> turns.add(value);
        case LESS_OR_EQUAL, GREATER -> turns.add(next);
        default -> {
          turns.add(value);
          turns.add(next);
        }
      }
    }
  }
}
