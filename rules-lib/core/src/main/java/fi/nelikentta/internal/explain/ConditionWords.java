package fi.nelikentta.internal.explain;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Conditions in words, as "Number of long-term conditions: at least 4". A label stands before a
 * colon, since nobody can inflect a label that an author wrote.
 *
 * @param values values in the same language
 */
record ConditionWords(Values values) {

  /** The condition in words. */
  String of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().isEmpty() ? text(Phrase.ALWAYS) : join(withoutGuards(all), Phrase.AND);
    }
    if (condition instanceof Condition.Any any) {
      return join(any.parts(), Phrase.OR);
    }
    if (condition instanceof Condition.Not not) {
      return text(Phrase.NOT, of(not.part()));
    }
    if (condition instanceof Condition.Test test) {
      return label(test.attribute()) + ": " + test(test);
    }
    if (condition instanceof Condition.Pair pair) {
      return label(pair.left()) + ": " + text(pair(pair.operator()), label(pair.right()));
    }
    Condition.NullTest test = (Condition.NullTest) condition;
    return label(test.attribute())
        + ": "
        + text(test.operator() == Operator.EQUAL ? Phrase.UNKNOWN : Phrase.KNOWN);
  }

  /** The label of an attribute of the client's situation or of the position. */
  String label(Attribute attribute) {
    if (attribute.equals(PositionSchema.COMPLEXITY)
        || attribute.equals(PositionSchema.COPING_DIFFICULTY)) {
      return axis(
          PositionSchema.COMPLEXITY.equals(attribute) ? Axis.COMPLEXITY : Axis.COPING_DIFFICULTY);
    }
    if (attribute.equals(PositionSchema.COMPLEXITY_KNOWN)) {
      return text(Phrase.KNOWN_SHARE, axis(Axis.COMPLEXITY));
    }
    if (attribute.equals(PositionSchema.COPING_DIFFICULTY_KNOWN)) {
      return text(Phrase.KNOWN_SHARE, axis(Axis.COPING_DIFFICULTY));
    }
    return values.texts().label(attribute.name());
  }

  /** The pack's name of the axis, or ours where it gives none. */
  String axis(Axis axis) {
    Phrase ours = axis == Axis.COMPLEXITY ? Phrase.COMPLEXITY : Phrase.COPING_DIFFICULTY;
    return values
        .texts()
        .findAxis(axis)
        .map(texts -> texts.name() == null ? text(ours) : texts.name())
        .orElseGet(() -> text(ours));
  }

  private String test(Condition.Test test) {
    String literals =
        test.literals().stream()
            .map(literal -> values.of(test.attribute(), literal))
            .collect(Collectors.joining(", "));
    return switch (test.operator()) {
      case EQUAL -> literals;
      case NOT_EQUAL -> text(Phrase.OTHER_THAN, literals);
      case LESS -> text(Phrase.LESS, literals);
      case LESS_OR_EQUAL -> text(Phrase.AT_MOST, literals);
      case GREATER -> text(Phrase.MORE, literals);
      case GREATER_OR_EQUAL -> text(Phrase.AT_LEAST, literals);
      case IN -> text(Phrase.ONE_OF, literals);
      case NOT_IN -> text(Phrase.NONE_OF, literals);
      case STARTS_WITH -> text(Phrase.STARTS_WITH, literals);
      case CONTAINS -> text(Phrase.CONTAINS, literals);
      case NOT_CONTAINS -> text(Phrase.CONTAINS_NOT, literals);
    };
  }

  private static Phrase pair(Operator operator) {
    return switch (operator) {
      case EQUAL -> Phrase.SAME_AS;
      case NOT_EQUAL -> Phrase.NOT_SAME_AS;
      case LESS -> Phrase.LESS_THAN;
      case LESS_OR_EQUAL -> Phrase.AT_MOST_AS;
      case GREATER -> Phrase.MORE_THAN;
      case GREATER_OR_EQUAL -> Phrase.AT_LEAST_AS;
      default -> throw new IllegalStateException(operator + " compares no two attributes.");
    };
  }

  /** A guard says nothing to a reader where the same attribute is compared beside it. */
  private static List<Condition> withoutGuards(Condition.All all) {
    return all.parts().stream().filter(part -> !isGuard(part, all.parts())).toList();
  }

  private static boolean isGuard(Condition part, List<Condition> parts) {
    return part instanceof Condition.NullTest test
        && test.operator() == Operator.NOT_EQUAL
        && parts.stream().anyMatch(other -> compares(other, test.attribute()));
  }

  private static boolean compares(Condition part, Attribute attribute) {
    if (part instanceof Condition.Pair pair) {
      return pair.left().equals(attribute) || pair.right().equals(attribute);
    }
    return part instanceof Condition.Test test && test.attribute().equals(attribute);
  }

  private String join(List<Condition> parts, Phrase with) {
    return parts.stream()
        .map(part -> isJoined(part) && parts.size() > 1 ? "(" + of(part) + ")" : of(part))
        .collect(Collectors.joining(" " + text(with) + " "));
  }

  private static boolean isJoined(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().size() > 1;
    }
    return condition instanceof Condition.Any any && any.parts().size() > 1;
  }

  private String text(Phrase phrase, Object... parts) {
    return values.phrases().text(phrase, parts);
  }
}
