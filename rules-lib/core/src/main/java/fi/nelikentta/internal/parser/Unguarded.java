package fi.nelikentta.internal.parser;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a client of whom it matters that a guard is missing: what the test names is unknown,
 * and plain Drools takes it as met, or stops, where all else that the rule asks holds.
 */
final class Unguarded {
  private static final int MOST_TRIED = 20_000;

  private final Schema schema;
  private final Condition whole;
  private final List<Attribute> attributes;
  private int tried;

  Unguarded(Schema schema, Condition whole) {
    this.schema = schema;
    this.whole = whole;
    Set<Attribute> named = new LinkedHashSet<>();
    whole.attributes(named::add);
    this.attributes = List.copyOf(named);
  }

  /** Such a client, of whom as little is known as shows it. */
  Optional<Situation> find(Condition test, Attribute unknown) {
    tried = 0;
    List<Attribute> others =
        attributes.stream().filter(attribute -> !attribute.equals(unknown)).toList();
    Map<Attribute, Object> known = new HashMap<>();
    return search(test, others, 0, known) ? Optional.of(situation(known)) : Optional.empty();
  }

  private Situation situation(Map<Attribute, Object> known) {
    Situation.Builder builder = Situation.of(schema, "example");
    known.forEach((attribute, value) -> builder.setNullable(attribute.name(), value));
    return builder.build();
  }

  private boolean search(
      Condition test, List<Attribute> others, int next, Map<Attribute, Object> known) {
    if (next == others.size()) {
      return ++tried <= MOST_TRIED && holds(whole, known, null) && !holds(whole, known, test);
    }
    if (tried > MOST_TRIED) {
      return false;
    }
    Attribute attribute = others.get(next);
    if (search(test, others, next + 1, known)) {
      return true;
    }
    for (Object value : values(attribute)) {
      known.put(attribute, value);
      if (search(test, others, next + 1, known)) {
        return true;
      }
    }
    known.remove(attribute);
    return false;
  }

  /** As Drools judges; a test that must not count never holds. */
  private static boolean holds(
      Condition condition, Map<Attribute, Object> known, @Nullable Condition left) {
    if (condition == left) {
      return false;
    }
    if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(part -> holds(part, known, left));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(part -> holds(part, known, left));
    }
    if (condition instanceof Condition.Not not) {
      return !holds(not.part(), known, left);
    }
    if (condition instanceof Condition.NullTest test) {
      return known.containsKey(test.attribute()) == (test.operator() == Operator.NOT_EQUAL);
    }
    if (condition instanceof Condition.Pair pair) {
      return holds(pair, known.get(pair.left()), known.get(pair.right()));
    }
    Condition.Test test = (Condition.Test) condition;
    Object value = known.get(test.attribute());
    return value == null ? test.operator().needsGuard() : holds(test, value);
  }

  private static boolean holds(Condition.Pair pair, @Nullable Object left, @Nullable Object right) {
    if (left != null && right != null) {
      return holds(pair.operator(), compare(left, right));
    }
    return switch (pair.operator()) {
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
      default -> false;
    };
  }

  private static boolean holds(Condition.Test test, Object value) {
    return switch (test.operator()) {
      case IN -> test.literals().stream().anyMatch(literal -> isEqual(value, literal));
      case NOT_IN -> test.literals().stream().noneMatch(literal -> isEqual(value, literal));
      case CONTAINS -> ((List<?>) value).contains(text(test));
      case NOT_CONTAINS -> !((List<?>) value).contains(text(test));
      case STARTS_WITH -> ((String) value).startsWith(text(test));
      case EQUAL -> isEqual(value, test.literals().get(0));
      case NOT_EQUAL -> !isEqual(value, test.literals().get(0));
      default -> holds(test.operator(), compare(value, plain(test.literals().get(0))));
    };
  }

  private static String text(Condition.Test test) {
    return ((Literal.Text) test.literals().get(0)).value();
  }

  private static boolean holds(Operator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  private static boolean isEqual(Object value, Literal literal) {
    Object other = plain(literal);
    return value instanceof Number ? compare(value, other) == 0 : value.equals(other);
  }

  private static int compare(Object left, Object right) {
    return Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
  }

  private static Object plain(Literal literal) {
    if (literal instanceof Literal.Num number) {
      return number.value();
    }
    return literal instanceof Literal.Truth truth
        ? (Object) truth.value()
        : ((Literal.Text) literal).value();
  }

  /** Values of the attribute that the whole condition tells apart, as far as it takes few. */
  private List<Object> values(Attribute attribute) {
    List<Object> named = new ArrayList<>();
    whole.leaves(
        leaf -> {
          if (leaf instanceof Condition.Test test && test.attribute().equals(attribute)) {
            test.literals().forEach(literal -> named.add(plain(literal)));
          }
        });
    return switch (attribute.type()) {
      case BOOLEAN -> List.of(true, false);
      case INTEGER, DOUBLE -> numbers(attribute, named);
      case STRING ->
          attribute.domain().isClosed()
              ? List.copyOf(attribute.domain().codes())
              : withAnother(named);
      case CODES -> lists(named);
    };
  }

  private static List<Object> numbers(Attribute attribute, List<Object> named) {
    Set<Double> all = new LinkedHashSet<>();
    for (Object value : named) {
      double number = (Double) value;
      all.addAll(List.of(number, number + 1, number - 1));
    }
    // Where attributes are compared with one another, no literal names a value.
    double zero = Math.min(Math.max(0, attribute.least()), attribute.greatest());
    all.addAll(List.of(zero, zero + 1));
    boolean whole = attribute.type() == ValueType.INTEGER;
    return all.stream()
        .filter(number -> number >= attribute.least() && number <= attribute.greatest())
        .map(number -> whole ? (Object) (int) (double) number : (Object) number)
        .toList();
  }

  private static List<Object> withAnother(List<Object> named) {
    List<Object> all = new ArrayList<>(named);
    all.add(named.isEmpty() ? "x" : named.get(0) + "x");
    return all;
  }

  private static List<Object> lists(List<Object> named) {
    List<Object> all = new ArrayList<>();
    all.add(List.of());
    named.forEach(code -> all.add(List.of(code)));
    all.add(List.copyOf(new LinkedHashSet<>(named)));
    return all;
  }
}
