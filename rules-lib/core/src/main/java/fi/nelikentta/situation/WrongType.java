package fi.nelikentta.situation;

import java.util.List;

/**
 * What is told a program that sets a value of another type. A file's supplier is told how to write
 * a cell; a program is told what it gave and what to call. The value itself is never named.
 */
final class WrongType {
  private WrongType() {}

  /** The exception for that value of the attribute. */
  static IllegalArgumentException of(Attribute attribute, Object given) {
    return new IllegalArgumentException(
        "the value of "
            + attribute.name()
            + " is "
            + Fault.TYPE.message(attribute)
            + ", but "
            + kind(given)
            + ".\nTry: "
            + call(attribute, given));
  }

  private static String kind(Object given) {
    if (given instanceof Double number) {
      return Double.isNaN(number) || Double.isInfinite(number) ? "NaN or infinite" : "a double";
    }
    if (given instanceof List<?> list) {
      return list.stream().allMatch(String.class::isInstance)
          ? "a List"
          : "a List with an element that is null or no String";
    }
    String name = given.getClass().getSimpleName();
    return (name.matches("[AEIO].*") ? "an " : "a ") + name;
  }

  private static String call(Attribute attribute, Object given) {
    String name = "\"" + attribute.name() + "\"";
    if (given instanceof Double number && (Double.isNaN(number) || Double.isInfinite(number))) {
      return "unset(" + name + ") for what is unknown.";
    }
    return switch (attribute.type()) {
      case INTEGER -> "set(" + name + ", 4), a whole number.";
      case DOUBLE -> "set(" + name + ", 4.5), a number.";
      case BOOLEAN -> "set(" + name + ", true), a boolean.";
      case STRING -> "set(" + name + ", " + code(attribute) + "), a String.";
      case CODES -> "set(" + name + ", List.of(" + code(attribute) + ")), a List of String.";
    };
  }

  private static String code(Attribute attribute) {
    List<String> codes = attribute.domain().codes();
    return "\"" + (codes.isEmpty() ? "text" : codes.get(0)) + "\"";
  }
}
