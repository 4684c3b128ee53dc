package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A made-up situation told as a person: by the pack's labels and codes, numbers with their unit or
 * scale, and what is not known. Immutable.
 */
final class PersonText {
  /** So many unknown things are named, where there are no more. */
  private static final int NAMED = 3;

  /** The one attribute that is told without its label: packs call it so by agreement. */
  private static final String AGE = "ageYears";

  private static final Pattern QUALIFIER = Pattern.compile("^([^()]+), ([^,()]+)$");

  private final Words words;
  private final Texts texts;
  private final ProperNames names;

  /**
   * In words of one language.
   *
   * @param texts the pack's texts in it
   * @param all the pack's texts in every language
   */
  PersonText(Words words, Texts texts, Collection<Texts> all) {
    this.words = words;
    this.texts = texts;
    this.names = ProperNames.of(all);
  }

  /**
   * The person, as a sentence or two.
   *
   * @param concerning attributes to name where they are unknown
   */
  String of(Situation situation, Set<Attribute> concerning) {
    List<String> known = new ArrayList<>();
    List<Attribute> unknown = new ArrayList<>();
    for (Attribute attribute : situation.schema().attributes()) {
      situation
          .find(attribute)
          .ifPresentOrElse(
              value -> known.add(told(attribute, value)), () -> unknown.add(attribute));
    }
    if (known.isEmpty()) {
      return words.of("person.nothing");
    }
    String all = capital(listed(known));
    if (unknown.isEmpty()) {
      return words.of("person.all", all);
    }
    if (unknown.size() <= NAMED) {
      return words.of("person.but", all, labels(unknown));
    }
    List<Attribute> named = unknown.stream().filter(concerning::contains).toList();
    return named.isEmpty()
        ? words.of("person", all)
        : words.of("person.but-much", all, labels(named));
  }

  private String labels(List<Attribute> attributes) {
    return listed(attributes.stream().map(this::label).toList());
  }

  /** One, two and three. */
  private String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : words.of("list.and", String.join(", ", parts.subList(0, last)), parts.get(last));
  }

  private String told(Attribute attribute, Object value) {
    if (value instanceof Boolean truth) {
      String label = texts.label(attribute.name());
      return words.of(
          truth ? "is-so" : "is-not-so",
          label.contains(",") ? words.of("quoted", label) : label(attribute));
    }
    if (value instanceof List<?> list && list.isEmpty()) {
      return words.of("is-none", label(attribute));
    }
    if (value instanceof List<?> list) {
      return words.of(
          "is",
          label(attribute),
          listed(list.stream().map(code -> code(attribute, (String) code)).toList()));
    }
    if (value instanceof String code) {
      return words.of("is", label(attribute), code(attribute, code));
    }
    String number = words.decimal(ValueText.drl(value));
    return attribute.name().equals(AGE)
        ? words.of("age", number)
        : words.of("is", label(attribute), measured(attribute, number));
  }

  private String code(Attribute attribute, String code) {
    return words.of("quoted", texts.code(attribute.name(), code));
  }

  /** The number with its unit, or on its scale where it has none. */
  private String measured(Attribute attribute, String number) {
    String unit = attribute.domain().unit();
    if (unit == null || unit.equals("1")) {
      return number;
    }
    if (unit.startsWith("{")) {
      return onScale(attribute, number);
    }
    @Nullable Span span = Span.ofUnit(unit.startsWith("/") ? unit.substring(1) : unit).orElse(null);
    if (span == null) {
      return number + " " + unit;
    }
    String label = texts.label(attribute.name()).toLowerCase(Locale.ROOT);
    boolean saysSo =
        List.of(words.of(span.key()).split(" ", -1)).stream().anyMatch(label::contains);
    String kind = unit.startsWith("/") ? ".per" : number.equals("1") ? ".one" : ".many";
    return saysSo ? number : words.of(span.key() + kind, number);
  }

  private String onScale(Attribute attribute, String number) {
    double least = attribute.domain().min();
    double greatest = attribute.domain().max();
    return Double.isFinite(least) && Double.isFinite(greatest)
        ? words.of(
            "on-scale",
            number,
            words.decimal(ValueText.drl(least)),
            words.decimal(ValueText.drl(greatest)))
        : number;
  }

  /** The label as it stands within a sentence. */
  private String label(Attribute attribute) {
    String label = QUALIFIER.matcher(texts.label(attribute.name())).replaceFirst("$1 ($2)");
    return !names.beginsWithWord(label)
        ? label
        : label.substring(0, 1).toLowerCase(words.locale()) + label.substring(1);
  }

  private String capital(String sentence) {
    int first = sentence.offsetByCodePoints(0, 1);
    return sentence.substring(0, first).toUpperCase(words.locale()) + sentence.substring(first);
  }
}
