package fi.nelikentta.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The tool's own words in one language, and its numbers. Immutable once made. */
public final class Words {
  /** The languages that there are words in; the last is the one for everybody else. */
  public static final List<String> LANGUAGES = List.of("fi", "sv", "en");

  private static final int PER_CENT = 100;
  private static final int GROUP = 3;

  private final Locale locale;
  private final Properties texts = new Properties();

  private Words(String language, String wordsLanguage) {
    this.locale = Locale.forLanguageTag(language);
    String name = "words_" + wordsLanguage + ".properties";
    try (InputStream stream = Words.class.getResourceAsStream(name)) {
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
  public static Words in(String language) {
    return new Words(language, LANGUAGES.contains(language) ? language : "en");
  }

  /** The language that was asked for, which a pack may have texts in. */
  public Locale locale() {
    return locale;
  }

  /** The text of the key, with {@code {0}}, {@code {1}}, … replaced. */
  public String of(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no word for " + key + ".\nTry: add it in every language.");
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }

  /** Whether there is a text of the key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** A whole number with its thousands set apart. */
  public String number(long number) {
    String digits = Long.toString(number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % GROUP == 0) {
        text.append(of("number.group"));
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }

  /** A part of a whole in percent with one decimal; a dash where there is no whole. */
  public String share(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    String percent =
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(PER_CENT))
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            .toPlainString();
    return of("number.percent", percent.replace(".", of("number.decimal")));
  }

  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
