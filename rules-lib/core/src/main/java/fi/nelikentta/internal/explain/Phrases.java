package fi.nelikentta.internal.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

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
    String pattern = Objects.requireNonNull(texts.get(phrase));
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', done)) {
      text.append(pattern, done, at).append(values[pattern.charAt(at + 1) - '0']);
      done = at + 3;
    }
    return text.append(pattern, done, pattern.length()).toString();
  }

  /** The first phrase for one, the second for another number; {@code {0}} is the number. */
  String count(Phrase one, Phrase many, int number) {
    return text(number == 1 ? one : many, number);
  }

  static Properties properties(String language) {
    Properties properties = new Properties();
    try (@Nullable InputStream stream =
        Phrases.class.getResourceAsStream(language + ".properties")) {
      properties.load(
          new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static Phrases read(String language) {
    return new Phrases(properties(language));
  }
}
