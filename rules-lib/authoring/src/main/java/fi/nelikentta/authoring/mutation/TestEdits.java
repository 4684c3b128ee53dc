package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.space.Scale;
import fi.nelikentta.authoring.space.Scales;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** All changes of one test. Each is legal: a test that needs a guard gets one. */
final class TestEdits {
  private final Scales scales;

  TestEdits(Scales scales) {
    this.scales = scales;
  }

  List<Edit> of(Condition leaf) {
    if (leaf instanceof Condition.Test test) {
      return switch (test.attribute().type()) {
        case INTEGER, DOUBLE -> numbers(test);
        case BOOLEAN -> List.of(Edit.of(Mutation.CHANGE_BOOLEAN, test, otherTruth(test)));
        case STRING, CODES -> texts(test);
      };
    }
    if (leaf instanceof Condition.Pair pair) {
      return pairs(pair);
    }
    Condition.NullTest test = (Condition.NullTest) leaf;
    Operator other = negated(test.operator());
    return List.of(
        Edit.of(
            Mutation.NEGATE, test, new Condition.NullTest(test.attribute(), other, test.place())));
  }

  private List<Edit> numbers(Condition.Test test) {
    List<Edit> edits = new ArrayList<>();
    Attribute attribute = test.attribute();
    for (int i = 0; i < test.literals().size(); i++) {
      int index = i;
      double limit = ((Literal.Num) test.literals().get(i)).value();
      moved(test, limit)
          .map(moved -> replaced(test, index, new Literal.Num(moved)))
          .filter(Objects::nonNull)
          .forEach(changed -> edits.add(Edit.of(Mutation.SHIFT_THRESHOLD, test, changed)));
    }
    if (!test.operator().isOrder()) {
      edits.addAll(lists(test));
      edits.add(Edit.of(Mutation.NEGATE, test, negated(test)));
      return edits;
    }
    if (attribute.type() == ValueType.DOUBLE) {
      edits.add(Edit.of(Mutation.FLIP_COMPARISON, test, with(test, strict(test.operator()))));
    }
    edits.add(Edit.of(Mutation.FLIP_COMPARISON, test, with(test, negated(test.operator()))));
    return edits;
  }

  /**
   * The limits one step down and up. Where the numbers are few, as the points that the pack can
   * reach, the step is taken from the number at which the test really turns.
   */
  private Stream<Double> moved(Condition.Test test, double limit) {
    Scale scale = scales.of(test.attribute());
    boolean turnsAbove =
        test.operator() == Operator.LESS || test.operator() == Operator.GREATER_OR_EQUAL;
    OptionalDouble turns =
        scale.has(limit) || !test.operator().isOrder()
            ? OptionalDouble.of(limit)
            : turnsAbove ? scale.above(limit) : scale.below(limit);
    if (turns.isEmpty()) {
      return Stream.of();
    }
    return Stream.of(scale.below(turns.getAsDouble()), scale.above(turns.getAsDouble()))
        .flatMap(moved -> moved.stream().boxed());
  }

  private static List<Edit> texts(Condition.Test test) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < test.literals().size(); i++) {
      String text = ((Literal.Text) test.literals().get(i)).value();
      for (String other : others(test, text)) {
        Condition changed = replaced(test, i, new Literal.Text(other));
        if (changed != null) {
          edits.add(Edit.of(Mutation.CHANGE_CODE, test, changed));
        }
      }
    }
    edits.addAll(lists(test));
    if (test.operator() != Operator.STARTS_WITH) {
      edits.add(Edit.of(Mutation.NEGATE, test, negated(test)));
    }
    return edits;
  }

  /** The codes beside a code in its list; a shorter prefix; another text. */
  private static List<String> others(Condition.Test test, String text) {
    List<String> codes = test.attribute().domain().codes();
    if (test.operator() == Operator.STARTS_WITH) {
      int end = text.offsetByCodePoints(text.length(), -1);
      return end == 0 ? List.of() : List.of(text.substring(0, end));
    }
    if (codes.isEmpty()) {
      return List.of(text + "x");
    }
    int place = codes.indexOf(text);
    return Stream.of(place - 1, place + 1)
        .filter(beside -> beside >= 0 && beside < codes.size())
        .map(codes::get)
        .toList();
  }

  /** One literal less. */
  private static List<Edit> lists(Condition.Test test) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < test.literals().size() && test.literals().size() > 1; i++) {
      List<Literal> fewer = new ArrayList<>(test.literals());
      fewer.remove(i);
      edits.add(
          Edit.of(
              Mutation.CHANGE_CODE,
              test,
              new Condition.Test(test.attribute(), test.operator(), fewer, test.place())));
    }
    return edits;
  }

  private static List<Edit> pairs(Condition.Pair pair) {
    List<Edit> edits = new ArrayList<>();
    if (pair.operator().isOrder()) {
      edits.add(Edit.of(Mutation.FLIP_COMPARISON, pair, with(pair, strict(pair.operator()))));
      edits.add(Edit.of(Mutation.FLIP_COMPARISON, pair, with(pair, negated(pair.operator()))));
    } else {
      edits.add(Edit.of(Mutation.NEGATE, pair, with(pair, negated(pair.operator()))));
    }
    return edits;
  }

  private static Condition with(Condition.Pair pair, Operator operator) {
    return new Condition.Pair(pair.left(), operator, pair.right(), pair.place());
  }

  private static Condition.Test with(Condition.Test test, Operator operator) {
    return new Condition.Test(test.attribute(), operator, test.literals(), test.place());
  }

  private static Condition otherTruth(Condition.Test test) {
    boolean value = ((Literal.Truth) test.literals().get(0)).value();
    return new Condition.Test(
        test.attribute(), test.operator(), List.of(new Literal.Truth(!value)), test.place());
  }

  /** The opposite among those of whom the attribute is known. */
  private static Condition negated(Condition.Test test) {
    Condition.Test opposite = with(test, negated(test.operator()));
    boolean known = PositionSchema.SCHEMA.attributes().contains(test.attribute());
    return known || !opposite.operator().needsGuard()
        ? opposite
        : new Condition.All(
            List.of(
                new Condition.NullTest(test.attribute(), Operator.NOT_EQUAL, test.place()),
                opposite),
            test.place());
  }

  /** Null where the list would hold the literal twice. */
  private static @org.jspecify.annotations.Nullable Condition replaced(
      Condition.Test test, int index, Literal literal) {
    if (test.literals().contains(literal)) {
      return null;
    }
    List<Literal> literals = new ArrayList<>(test.literals());
    literals.set(index, literal);
    return new Condition.Test(test.attribute(), test.operator(), literals, test.place());
  }

  private static Operator strict(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.LESS_OR_EQUAL;
      case LESS_OR_EQUAL -> Operator.LESS;
      case GREATER -> Operator.GREATER_OR_EQUAL;
      default -> Operator.GREATER;
    };
  }

  private static Operator negated(Operator operator) {
    return switch (operator) {
      case EQUAL -> Operator.NOT_EQUAL;
      case NOT_EQUAL -> Operator.EQUAL;
      case LESS -> Operator.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> Operator.GREATER;
      case GREATER -> Operator.LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> Operator.LESS;
      case IN -> Operator.NOT_IN;
      case NOT_IN -> Operator.IN;
      case CONTAINS -> Operator.NOT_CONTAINS;
      case NOT_CONTAINS -> Operator.CONTAINS;
      case STARTS_WITH -> throw new IllegalStateException("nothing is its opposite.");
    };
  }
}
