package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.Expectation;
import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A case that passes on the pack and fails on a mutant.
 *
 * @param id a name that no case of the pack has
 * @param given what is known of the client
 * @param expect what the pack gives and the mutant does not
 */
public record SuggestedCase(String id, Situation given, List<Expectation> expect) {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]*[\\p{L}\\p{N}])?");
  private static final List<String> WORDS = List.of("null", "Null", "NULL");

  /** Copies the list. */
  public SuggestedCase {
    expect = List.copyOf(expect);
  }

  /** The case as it stands in a case file, to be pasted at its end; lines end in LF. */
  public String toYaml() {
    List<String> known = new ArrayList<>();
    for (Attribute attribute : given.schema().attributes()) {
      given.find(attribute).ifPresent(value -> known.add(attribute.name() + ": " + value(value)));
    }
    List<String> expected =
        expect.stream().map(one -> one.aspect().key() + ": " + expected(one)).toList();
    return "- id: "
        + text(id)
        + "\n  given: "
        + braces(known)
        + "\n  expect: "
        + braces(expected)
        + "\n";
  }

  private static String braces(List<String> entries) {
    return entries.isEmpty() ? "{}" : "{ " + String.join(", ", entries) + " }";
  }

  private static String expected(Expectation one) {
    return one.aspect().isSingle() ? String.join(", ", one.values()) : list(one.values());
  }

  private static String value(Object value) {
    if (value instanceof Double number) {
      return Numbers.plain(number);
    }
    return value instanceof List<?> list
        ? list(list.stream().map(String::valueOf).toList())
        : value instanceof String text ? text(text) : String.valueOf(value);
  }

  private static String list(Collection<String> values) {
    return values.stream().map(SuggestedCase::text).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String text(String text) {
    return PLAIN.matcher(text).matches() && !WORDS.contains(text)
        ? text
        : "'" + text.replace("'", "''") + "'";
  }
}
