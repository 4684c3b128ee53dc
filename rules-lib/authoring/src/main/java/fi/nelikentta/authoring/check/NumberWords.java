package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers in a text of one language: in digits, and from 0 to 20 in words. Immutable. */
final class NumberWords {
  private static final int LAST = 20;
  private static final Pattern NUMBER_OR_WORD = Pattern.compile("\\d+(?:[.,]\\d+)?|\\p{L}+");

  private static final Pattern NEXT_WORD = Pattern.compile("[\\s-]*(\\p{L}+)");

  /** Matches nothing. */
  private static final String NEVER = "(?!)";

  private static final NumberWords DIGITS_ALONE = new NumberWords(NEVER, NEVER, NEVER, NEVER);
  private static final Map<String, NumberWords> SPOKEN =
      Words.LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), NumberWords::read));

  private final Map<String, Double> numberByWord = new HashMap<>();
  private final Map<String, Span> spanByBeginning = new HashMap<>();
  private final Pattern fromBefore;
  private final Pattern pastBefore;
  private final Pattern fromAfter;
  private final Pattern pastAfter;

  private NumberWords(String fromBefore, String pastBefore, String fromAfter, String pastAfter) {
    this.fromBefore = before("≥|>=|<", fromBefore);
    this.pastBefore = before(">|≤|<=", pastBefore);
    this.fromAfter = after(fromAfter);
    this.pastAfter = after(pastAfter);
  }

  private static Pattern before(String signs, String phrases) {
    return Pattern.compile("(?:(?:" + signs + ")\\s*|(?<!\\p{L})(?:" + phrases + ")\\s+)$");
  }

  /** A unit of a few words may stand between: "5 times a week or more". */
  private static Pattern after(String phrases) {
    return Pattern.compile(
        "^(?:[\\s-]+\\p{L}+){0,3}?\\s+(?:"
            + phrases
            + ")(?!\\p{L}|\\s+(?:than|kuin|än)(?!\\p{L}))");
  }

  /** Where the values of a limit part, by its wording; what it asks for may lie on either side. */
  enum Edge {
    /** Before the number: 3 or more, under 3. */
    FROM,
    /** After the number: over 3, 3 or less. */
    PAST,
    /** The wording does not say. */
    UNSAID
  }

  /**
   * A number in a text.
   *
   * @param number the number
   * @param edge where it parts the values
   * @param certain whether it is surely a number: one and its like in words are often none
   * @param phrase the number with what tells its edge, as it stands in the text
   * @param span the length of time that it counts; null where no such word follows
   */
  record Named(double number, Edge edge, boolean certain, String phrase, @Nullable Span span) {}

  /** Those of the language; in digits alone where the tool does not speak it. */
  static NumberWords in(String language) {
    return SPOKEN.getOrDefault(language, DIGITS_ALONE);
  }

  private static NumberWords read(String language) {
    Words words = Words.beside(NumberWords.class, language);
    NumberWords numbers =
        new NumberWords(
            words.of("edge.from.before"),
            words.of("edge.past.before"),
            words.of("edge.from.after"),
            words.of("edge.past.after"));
    for (int number = 0; number <= LAST; number++) {
      for (String word : words.of("number." + number).split(" ", -1)) {
        numbers.numberByWord.put(word, (double) number);
      }
    }
    for (Span span : Span.values()) {
      for (String beginning : words.of(span.key()).split(" ", -1)) {
        numbers.spanByBeginning.put(beginning, span);
      }
    }
    return numbers;
  }

  private static Matcher nextWord(String text, Matcher found) {
    return NEXT_WORD.matcher(text).region(found.end(), text.length());
  }

  /** What the word after the number counts. */
  private @Nullable Span span(Matcher next) {
    if (!next.lookingAt()) {
      return null;
    }
    return spanByBeginning.entrySet().stream()
        .filter(entry -> next.group(1).startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Every number that the text may be said to name, in its order. */
  List<Named> named(String text) {
    List<Named> all = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher matcher = NUMBER_OR_WORD.matcher(lower);
    while (matcher.find()) {
      String found = matcher.group();
      boolean digits = Character.isDigit(found.charAt(0));
      Double number = digits ? Double.valueOf(found.replace(',', '.')) : numberByWord.get(found);
      if (number != null) {
        all.add(named(lower, matcher, number, digits || number != 1));
      }
    }
    return all;
  }

  /** The numbers alone. */
  Set<Double> numbers(String text) {
    return named(text).stream().map(Named::number).collect(Collectors.toCollection(TreeSet::new));
  }

  private Named named(String text, Matcher found, double number, boolean certain) {
    int start = found.start();
    int end = found.end();
    Edge edge = Edge.UNSAID;
    for (Edge told : List.of(Edge.FROM, Edge.PAST)) {
      Matcher ahead = (told == Edge.FROM ? fromBefore : pastBefore).matcher(text);
      ahead.region(0, found.start());
      Matcher behind = (told == Edge.FROM ? fromAfter : pastAfter).matcher(text);
      behind.region(found.end(), text.length());
      boolean isAhead = ahead.find();
      boolean isBehind = behind.find();
      if (isAhead || isBehind) {
        if (edge != Edge.UNSAID) {
          return new Named(
              number, Edge.UNSAID, certain, found.group(), span(nextWord(text, found)));
        }
        edge = told;
        start = isAhead ? ahead.start() : start;
        end = isBehind ? behind.end() : end;
      }
    }
    Matcher next = nextWord(text, found);
    @Nullable Span span = span(next);
    return new Named(
        number,
        edge,
        certain,
        text.substring(start, span == null ? end : Math.max(end, next.end())),
        span);
  }
}
