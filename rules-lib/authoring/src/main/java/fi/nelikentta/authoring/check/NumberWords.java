package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.words.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers in a text of one language: in digits, and from 0 to 20 in words. Immutable. */
final class NumberWords {
  private static final int LAST = 20;
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)?");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final NumberWords DIGITS_ALONE = new NumberWords();
  private static final Map<String, NumberWords> SPOKEN =
      Words.LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), NumberWords::read));

  private final Map<String, Double> numberByWord = new HashMap<>();

  private NumberWords() {}

  /** Those of the language; in digits alone where the tool does not speak it. */
  static NumberWords in(String language) {
    return SPOKEN.getOrDefault(language, DIGITS_ALONE);
  }

  private static NumberWords read(String language) {
    NumberWords numbers = new NumberWords();
    Words words = Words.beside(NumberWords.class, language);
    for (int number = 0; number <= LAST; number++) {
      for (String word : words.of("number." + number).split(" ", -1)) {
        numbers.numberByWord.put(word, (double) number);
      }
    }
    return numbers;
  }

  /** Every number that the text may be said to name. */
  Set<Double> named(String text) {
    Set<Double> numbers = digits(text);
    numbers.addAll(words(text));
    return numbers;
  }

  /** Every number that it certainly names: one and its like are often no number. */
  Set<Double> certain(String text) {
    Set<Double> numbers = words(text);
    numbers.remove(1.0);
    numbers.addAll(digits(text));
    return numbers;
  }

  private static Set<Double> digits(String text) {
    Set<Double> numbers = new TreeSet<>();
    Matcher matcher = DIGITS.matcher(text);
    while (matcher.find()) {
      numbers.add(Double.valueOf(matcher.group().replace(',', '.')));
    }
    return numbers;
  }

  private Set<Double> words(String text) {
    Set<Double> numbers = new TreeSet<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      Double number = numberByWord.get(matcher.group());
      if (number != null) {
        numbers.add(number);
      }
    }
    return numbers;
  }
}
