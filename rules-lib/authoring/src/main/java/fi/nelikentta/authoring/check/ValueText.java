package fi.nelikentta.authoring.check;

import fi.nelikentta.internal.text.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/** Values as they stand in files. */
final class ValueText {
  private ValueText() {}

  /** As DRL and YAML take it. */
  static String drl(Object value) {
    if (value instanceof Double number) {
      return Numbers.plain(number);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ValueText::drl).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? quoted(text) : value.toString();
  }

  /** From the first to the last of the two, or the one that they are. */
  static String range(int... ends) {
    return ends[0] == ends[1] ? String.valueOf(ends[0]) : ends[0] + "…" + ends[1];
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
