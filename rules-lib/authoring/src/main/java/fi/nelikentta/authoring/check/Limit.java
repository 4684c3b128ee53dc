package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.NumberWords.Edge;
import fi.nelikentta.authoring.check.NumberWords.Named;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.situation.ValueType;
import java.util.Optional;
import java.util.Set;

/**
 * A number that a condition compares with.
 *
 * @param test the comparison
 * @param number the number
 */
record Limit(Condition.Test test, double number) {
  /** Where it parts whole values; it does not say so of other values and other comparisons. */
  private Edge edge() {
    if (test.attribute().type() != ValueType.INTEGER) {
      return Edge.UNSAID;
    }
    return switch (test.operator()) {
      case GREATER_OR_EQUAL, LESS -> Edge.FROM;
      case LESS_OR_EQUAL, GREATER -> Edge.PAST;
      default -> Edge.UNSAID;
    };
  }

  /** The numbers that may stand for it: of whole ones also what "over" or "under" names. */
  Set<Double> like() {
    return switch (edge()) {
      case FROM -> Set.of(number, number - 1);
      case PAST -> Set.of(number, number + 1);
      case UNSAID -> Set.of(number);
    };
  }

  /**
   * Whether a number in a text may stand for it: days may be told in weeks. Where both say how they
   * part values, exactly.
   */
  boolean isAlike(Named named) {
    Span told = named.span();
    if (told == null) {
      return isSame(named);
    }
    Optional<Span> own = Span.ofUnit(test.attribute().domain().unit());
    int times = own.map(told::in).orElse(told.size());
    boolean converted =
        times > 1 && like().stream().anyMatch(value -> value == named.number() * times);
    return converted || ((own.isEmpty() || times == 1) && isSame(named));
  }

  /** Whether the number in the text counts greater lengths of time than the condition does. */
  boolean isLonger(Named named) {
    Span told = named.span();
    return told != null
        && Span.ofUnit(test.attribute().domain().unit())
            .filter(own -> told.in(own) > 1)
            .isPresent();
  }

  private boolean isSame(Named named) {
    return (edge() == Edge.UNSAID || named.edge() == Edge.UNSAID)
        ? like().contains(named.number())
        : first(edge(), number) == first(named.edge(), named.number());
  }

  /** The first whole number beyond the edge. */
  private static double first(Edge edge, double number) {
    return edge == Edge.PAST ? number + 1 : number;
  }

  /** The comparison as the rule writes it. */
  String drl() {
    return test.operator().drl() + " " + ValueText.drl(number);
  }
}
