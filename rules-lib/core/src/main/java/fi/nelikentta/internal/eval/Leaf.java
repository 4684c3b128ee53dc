package fi.nelikentta.internal.eval;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;
import fi.nelikentta.situation.ValueType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A test of one attribute against literals. */
abstract class Leaf extends Node {
  private final int index;
  private final boolean negative;
  private final boolean satisfiable;

  private Leaf(Condition.Test test) {
    this.index = test.attribute().index();
    this.negative = test.operator().needsGuard() && test.operator() != Operator.STARTS_WITH;
    this.satisfiable = Domains.isSatisfiable(test);
  }

  static Leaf of(Condition.Test test) {
    Attribute attribute = test.attribute();
    return switch (attribute.type()) {
      case INTEGER, DOUBLE -> new NumberLeaf(test);
      case BOOLEAN -> new MaskLeaf(test, truths(test));
      case STRING -> attribute.isCoded() ? coded(test) : new TextLeaf(test);
      case CODES -> new ContainsLeaf(test);
    };
  }

  /** Whether the known value passes. */
  abstract boolean test(long slot, @Nullable Object object);

  @Override
  public final boolean holds(Slots slots) {
    return slots.isKnown(index) ? test(slots.slot(index), slots.object(index)) : negative;
  }

  @Override
  public final int judge(Slots slots) {
    if (slots.isKnown(index)) {
      return test(slots.slot(index), slots.object(index)) ? CERTAIN : IMPOSSIBLE;
    }
    return satisfiable ? OPEN : IMPOSSIBLE;
  }

  private static long truths(Condition.Test test) {
    boolean wanted = ((Literal.Truth) test.literals().get(0)).value();
    return wanted == (test.operator() == Operator.EQUAL) ? 2 : 1;
  }

  /** A text out of a closed list passes by its place in the list. */
  private static Leaf coded(Condition.Test test) {
    List<String> codes = test.attribute().domain().codes();
    boolean[] passes = new boolean[codes.size()];
    for (int i = 0; i < passes.length; i++) {
      passes[i] = isTrue(test, codes.get(i));
    }
    return new PlaceLeaf(test, passes);
  }

  /** Whether the text passes the test. */
  static boolean isTrue(Condition.Test test, String text) {
    return switch (test.operator()) {
      case EQUAL, IN -> texts(test).contains(text);
      case NOT_EQUAL, NOT_IN -> !texts(test).contains(text);
      case STARTS_WITH -> text.startsWith(texts(test).iterator().next());
      default -> throw new IllegalStateException(test.operator() + " takes no text.");
    };
  }

  static Set<String> texts(Condition.Test test) {
    Set<String> texts = new HashSet<>();
    for (Literal literal : test.literals()) {
      texts.add(((Literal.Text) literal).value());
    }
    return texts;
  }

  static double[] numbers(Condition.Test test) {
    return test.literals().stream()
        .mapToDouble(literal -> ((Literal.Num) literal).value())
        .sorted()
        .toArray();
  }

  /** Compares as the operator says. */
  static boolean compare(Operator operator, double left, double right) {
    return switch (operator) {
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
      case LESS -> left < right;
      case LESS_OR_EQUAL -> left <= right;
      case GREATER -> left > right;
      case GREATER_OR_EQUAL -> left >= right;
      default -> throw new IllegalStateException(operator + " compares no two numbers.");
    };
  }

  /** The number that a slot of the type holds. */
  static double number(ValueType type, long slot) {
    return type == ValueType.INTEGER ? slot : Double.longBitsToDouble(slot);
  }

  private static final class NumberLeaf extends Leaf {
    private final ValueType type;
    private final Operator operator;
    private final double[] sorted;

    NumberLeaf(Condition.Test test) {
      super(test);
      this.type = test.attribute().type();
      this.operator = test.operator();
      this.sorted = numbers(test);
    }

    @Override
    boolean test(long slot, @Nullable Object object) {
      double value = number(type, slot);
      return operator.takesList()
          ? (Arrays.binarySearch(sorted, value) >= 0) == (operator == Operator.IN)
          : compare(operator, value, sorted[0]);
    }
  }

  private static final class MaskLeaf extends Leaf {
    private final long passes;

    MaskLeaf(Condition.Test test, long passes) {
      super(test);
      this.passes = passes;
    }

    @Override
    boolean test(long slot, @Nullable Object object) {
      return (passes >>> slot & 1) != 0;
    }
  }

  private static final class PlaceLeaf extends Leaf {
    private final boolean[] passes;

    PlaceLeaf(Condition.Test test, boolean[] passes) {
      super(test);
      this.passes = passes;
    }

    @Override
    boolean test(long slot, @Nullable Object object) {
      return passes[(int) slot];
    }
  }

  private static final class TextLeaf extends Leaf {
    private final Condition.Test test;

    TextLeaf(Condition.Test test) {
      super(test);
      this.test = test;
    }

    @Override
    boolean test(long slot, @Nullable Object object) {
      return isTrue(test, (String) Objects.requireNonNull(object));
    }
  }

  private static final class ContainsLeaf extends Leaf {
    private final String code;
    private final boolean wanted;

    ContainsLeaf(Condition.Test test) {
      super(test);
      this.code = texts(test).iterator().next();
      this.wanted = test.operator() == Operator.CONTAINS;
    }

    @Override
    boolean test(long slot, @Nullable Object object) {
      return ((List<?>) Objects.requireNonNull(object)).contains(code) == wanted;
    }
  }
}
