package fi.nelikentta.authoring.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The words of the proof in one language. Immutable once made. */
final class ProofWords {
  /** The languages that there are words in; the last is the one for everybody else. */
  static final List<String> LANGUAGES = List.of("fi", "sv", "en");

  private final Properties texts = new Properties();

  private ProofWords(String language) {
    String name = "proof_" + language + ".properties";
    try (InputStream stream = ProofWords.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing.\nTry: build the jar again.");
      }
      try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        texts.load(reader);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The words in that language, or in English where there are none. */
  static ProofWords in(String language) {
    return new ProofWords(LANGUAGES.contains(language) ? language : "en");
  }

  /** The text of the key, with {@code {0}}, {@code {1}}, … replaced. */
  String of(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no word for " + key + ".\nTry: add it in every language.");
    }
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      filled.append(text, at, open);
      filled.append(values[Integer.parseInt(text.substring(open + 1, close))]);
      at = close + 1;
    }
    return filled.append(text.substring(at)).toString();
  }

  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
