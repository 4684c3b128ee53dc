package fi.nelikentta.authoring.words;

import fi.nelikentta.internal.text.Wordings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * A package's own words in one language, and numbers as the language writes them. The words stand
 * in {@code words_fi.properties}, {@code words_sv.properties} and {@code words_en.properties}
 * beside a class of the package. Immutable once made.
 */
public final class Words {
  /** The languages that there are words in; the last is the one for everybody else. */
  public static final List<String> LANGUAGES = List.of("fi", "sv", "en");

  private static final int PER_CENT = 100;
  private static final int GROUP = 3;

  private final Locale locale;
  private final Properties texts;

  private Words(Class<?> beside, String language) {
    this.locale = Locale.forLanguageTag(language);
    String spoken = spoken(language);
    String name = "words_" + spoken + ".properties";
    this.texts = new Properties(Wordings.properties(Words.class, name));
    this.texts.putAll(Wordings.properties(beside, name));
  }

  /**
   * The words beside a class in that language, or in English where there are none.
   *
   * @param beside a class of the package whose words they are
   * @param language the language, as {@code fi}
   */
  public static Words beside(Class<?> beside, String language) {
    return new Words(beside, language);
  }

  /** The language, if there are words in it; else English, in which they then are. */
  public static String spoken(String language) {
    return LANGUAGES.contains(language) ? language : "en";
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
    return Wordings.filled(text, values);
  }

  /** Whether there is a text of the key. */
  public boolean has(String key) {
    return texts.getProperty(key) != null;
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

  /** A number in plain decimals, with the language's mark instead of the point. */
  public String decimal(String plain) {
    return plain.replace(".", of("number.decimal"));
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
    return of("number.percent", decimal(percent));
  }
}
