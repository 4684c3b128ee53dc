package fi.nelikentta.internal.eval;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.ValueType;
import java.util.Arrays;

/** What the values that an attribute may take say about a test of it. */
final class Domains {
  private Domains() {}

  /** Whether some value of the attribute's domain passes the test. */
  static boolean isSatisfiable(Condition.Test test) {
    Attribute attribute = test.attribute();
    return switch (attribute.type()) {
      case INTEGER, DOUBLE -> number(test);
      case BOOLEAN, CODES -> true;
      case STRING ->
          !attribute.domain().isClosed()
              || attribute.domain().codes().stream().anyMatch(code -> Leaf.isTrue(test, code));
    };
  }

  private static boolean number(Condition.Test test) {
    double[] sorted = Leaf.numbers(test);
    double least = test.attribute().least();
    double greatest = test.attribute().greatest();
    return switch (test.operator()) {
      case EQUAL, IN ->
          Arrays.stream(sorted).anyMatch(value -> value >= least && value <= greatest);
      case NOT_EQUAL, NOT_IN -> hasOther(test.attribute(), sorted);
      case LESS -> least < sorted[0];
      case LESS_OR_EQUAL -> least <= sorted[0];
      case GREATER -> greatest > sorted[0];
      case GREATER_OR_EQUAL -> greatest >= sorted[0];
      default -> throw new IllegalStateException(test.operator() + " takes no number.");
    };
  }

  /** Whether the domain holds a value that is not listed. */
  private static boolean hasOther(Attribute attribute, double[] sorted) {
    double value = attribute.least();
    while (Arrays.binarySearch(sorted, value) >= 0) {
      value = after(attribute.type(), value);
      if (value > attribute.greatest()) {
        return false;
      }
    }
    return true;
  }

  /** The value of the type that follows. */
  static double after(ValueType type, double value) {
    return type == ValueType.INTEGER ? value + 1 : Math.nextUp(value);
  }
}
