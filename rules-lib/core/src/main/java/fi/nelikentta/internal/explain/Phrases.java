package fi.nelikentta.internal.explain;

import fi.nelikentta.internal.text.Wordings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The library's own words in one language. Immutable and safe to share among threads. */
final class Phrases {
  /** The languages that the library has words in. */
  static final List<String> LANGUAGES = List.of("fi", "sv", "en");

  private static final Map<String, Phrases> BY_LANGUAGE =
      Map.of("fi", read("fi"), "sv", read("sv"), "en", read("en"));

  private final Map<Phrase, String> texts = new EnumMap<>(Phrase.class);

  private Phrases(Properties properties) {
    for (Phrase phrase : Phrase.values()) {
      texts.put(phrase, Objects.requireNonNull(properties.getProperty(phrase.key()), phrase.key()));
    }
  }

  /** The words in the language, or in English where the library lacks it. */
  static Phrases of(String language) {
    return Objects.requireNonNull(BY_LANGUAGE.getOrDefault(language, BY_LANGUAGE.get("en")));
  }

  /** The phrase with its places {@code {0}}, {@code {1}} … filled. */
  String text(Phrase phrase, Object... values) {
    return Wordings.filled(Objects.requireNonNull(texts.get(phrase)), values);
  }

  /** The first phrase for one, the second for another number; {@code {0}} is the number. */
  String count(Phrase one, Phrase many, int number) {
    return text(number == 1 ? one : many, number);
  }

  static Properties properties(String language) {
    return Wordings.properties(Phrases.class, language + ".properties");
  }

  private static Phrases read(String language) {
    return new Phrases(properties(language));
  }
}
