package fi.nelikentta.internal.load;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Place;
import fi.nelikentta.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the keys of one map out of YAML, typed, with a finding for each that is wrong. */
public final class YamlFields {
  private final Yaml.Mapping mapping;
  private final Findings findings;

  private YamlFields(Yaml.Mapping mapping, Findings findings) {
    this.mapping = mapping;
    this.findings = findings;
  }

  /** The fields of the map, of which only the allowed keys may stand there. */
  public static YamlFields of(Yaml.Mapping mapping, List<String> allowed, Findings findings) {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!allowed.contains(key)) {
                findings.add(
                    Code.UNKNOWN_KEY,
                    entry.keyPlace(),
                    say("key-means-nothing", Names.printable(key)),
                    isEmpty(entry.value()) ? say("quote-commas") : Nearest.advice(key, allowed));
              }
            });
    return new YamlFields(mapping, findings);
  }

  /** As after {@code label: Conditions, assessed} within braces, where the comma ends the text. */
  private static boolean isEmpty(Yaml value) {
    return value instanceof Yaml.Scalar scalar && scalar.isNull();
  }

  /** The fields of any keys. */
  public static YamlFields of(Yaml.Mapping mapping, Findings findings) {
    return new YamlFields(mapping, findings);
  }

  /** Where the map begins. */
  public Place place() {
    return mapping.place();
  }

  /** Where the value of the key begins; where the map does when there is none. */
  public Place place(String key) {
    Yaml.Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.place() : entry.value().place();
  }

  /** All keys and values, in the author's order. */
  public Map<String, Yaml.Entry> entries() {
    return mapping.entries();
  }

  /** Whether the key stands there. */
  public boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  /** The text of a key that must be there; empty, with a finding, where it is not. */
  public String require(String key) {
    if (!has(key)) {
      findings.add(Code.MISSING_KEY, place(), say("missing", key), say("add-key", key));
      return "";
    }
    String text = text(key);
    return text == null ? "" : text;
  }

  /** The text of a key; null where it is not there or wrong. */
  public @Nullable String text(String key) {
    Yaml.Entry entry = mapping.entries().get(key);
    return entry == null ? null : text(key, entry.value());
  }

  /** The value as a text that is not empty; null, with a finding, where it is not. */
  public @Nullable String text(String what, Yaml value) {
    if (value instanceof Yaml.Scalar scalar && !scalar.isNull() && !scalar.text().isBlank()) {
      return scalar.text();
    }
    wrong(value.place(), say("wants-text", Names.printable(what)), say("write-after-colon"));
    return null;
  }

  /** The value of a key that is one of few; null where it is not there or wrong. */
  public <T> @Nullable T choice(
      String key, Function<String, Optional<T>> find, List<String> choices) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    T value = find.apply(text).orElse(null);
    if (value == null) {
      wrong(
          place(key),
          say("none-of-values", Names.printable(text), key),
          Nearest.advice(text, choices));
    }
    return value;
  }

  /** The truth of a key; false where it is not there or wrong. */
  public boolean truth(String key) {
    return Boolean.TRUE.equals(
        choice(
            key,
            text ->
                text.equals("true")
                    ? Optional.of(true)
                    : text.equals("false") ? Optional.of(false) : Optional.empty(),
            List.of("true", "false")));
  }

  /** The texts of a list; empty where it is not there or wrong. */
  public List<String> texts(String key) {
    Yaml.Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return List.of();
    }
    if (!(entry.value() instanceof Yaml.Sequence sequence)) {
      wrong(entry.value().place(), say("wants-list", key), say("write-list", key));
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Yaml item : sequence.items()) {
      String text = text(key, item);
      if (text != null && texts.contains(text)) {
        wrong(item.place(), say("twice-in", Names.printable(text), key), say("keep-one-of-them"));
      } else if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The map of a key; null where it is not there or wrong. */
  public Yaml.@Nullable Mapping mapping(String key) {
    Yaml.Entry entry = mapping.entries().get(key);
    return entry == null ? null : mapping(key, entry.value());
  }

  /** The value as a map; null, with a finding, where it is not. */
  public Yaml.@Nullable Mapping mapping(String what, Yaml value) {
    if (value instanceof Yaml.Mapping map) {
      return map;
    }
    wrong(value.place(), say("wants-keys", Names.printable(what)), say("write-map"));
    return null;
  }

  /** Adds a finding on a value. */
  public void wrong(Place place, Message message, Message hint) {
    findings.add(Code.WRONG_VALUE, place, message, hint);
  }
}
