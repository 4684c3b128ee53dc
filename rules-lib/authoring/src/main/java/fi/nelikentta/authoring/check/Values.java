package fi.nelikentta.authoring.check;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values as they stand in files. */
final class Values {
  private Values() {}

  /** As DRL and YAML take it. */
  static String drl(Object value) {
    if (value instanceof Double number) {
      BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
      return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Values::drl).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? quoted(text) : value.toString();
  }

  /** From the first to the last of the two, or the one that they are. */
  static String range(int... ends) {
    return ends[0] == ends[1] ? String.valueOf(ends[0]) : ends[0] + "…" + ends[1];
  }

  /** A test as its author wrote it. */
  static String drl(Condition leaf) {
    if (leaf instanceof Condition.Pair pair) {
      return pair.left().name() + " " + pair.operator().drl() + " " + pair.right().name();
    }
    if (leaf instanceof Condition.Test test) {
      String literals =
          test.literals().stream().map(Values::literal).collect(Collectors.joining(", "));
      return test.attribute().name()
          + " "
          + test.operator().drl()
          + " "
          + (test.operator().takesList() ? "( " + literals + " )" : literals);
    }
    Condition.NullTest test = (Condition.NullTest) leaf;
    return test.attribute().name() + " " + test.operator().drl() + " null";
  }

  private static String literal(Literal literal) {
    if (literal instanceof Literal.Num number) {
      return drl(number.value());
    }
    return literal instanceof Literal.Text text
        ? quoted(text.value())
        : String.valueOf(((Literal.Truth) literal).value());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
