package fi.nelikentta.authoring.check;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Worse;
import java.util.ArrayList;
import java.util.List;

/** What an author may have meant by a test of an attribute of which one end is worse. */
final class Mended {
  private Mended() {}

  /**
   * The test the other way round, with its limit or without, or of all that is worse too; the
   * likeliest first, none where none can be.
   */
  static List<Condition> of(Condition.Test test) {
    List<Condition> mended = new ArrayList<>();
    for (Operator operator : operators(test)) {
      mended.add(new Condition.Test(test.attribute(), operator, test.literals(), test.place()));
    }
    if (test.operator() == Operator.EQUAL && test.attribute().isCoded()) {
      List<Literal> worse = fromOn(test.attribute(), test.literals().get(0));
      mended.add(new Condition.Test(test.attribute(), Operator.IN, worse, test.place()));
    }
    return mended;
  }

  private static List<Operator> operators(Condition.Test test) {
    if (!test.attribute().type().isNumber()) {
      return List.of();
    }
    return switch (test.operator()) {
      case LESS -> List.of(Operator.GREATER, Operator.GREATER_OR_EQUAL);
      case LESS_OR_EQUAL -> List.of(Operator.GREATER_OR_EQUAL, Operator.GREATER);
      case GREATER -> List.of(Operator.LESS, Operator.LESS_OR_EQUAL);
      case GREATER_OR_EQUAL -> List.of(Operator.LESS_OR_EQUAL, Operator.LESS);
      case EQUAL -> List.of(Operator.GREATER_OR_EQUAL, Operator.LESS_OR_EQUAL);
      default -> List.of();
    };
  }

  /** The code and all that are worse. */
  private static List<Literal> fromOn(Attribute attribute, Literal code) {
    List<Literal> codes = new ArrayList<>();
    attribute.domain().codes().forEach(one -> codes.add(new Literal.Text(one)));
    int at = codes.indexOf(code);
    return attribute.meaning().worse() == Worse.LOW
        ? codes.subList(0, at + 1)
        : codes.subList(at, codes.size());
  }
}
