package fi.nelikentta.authoring.coverage;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What coverage says, in one language. */
public final class CoverageWords {
  private final Words words;

  /** In that language, as {@code fi}. */
  public CoverageWords(String language) {
    this.words = Words.beside(CoverageWords.class, language);
  }

  /** The text of a key. */
  public String of(String key, Object... values) {
    return words.of(key, values);
  }

  /** {@code 3 cases}. */
  public String cases(int count) {
    return words.of(count == 1 ? "cases.one" : "cases.many", count);
  }

  /** {@code 3 of 4 (75.0%)}. */
  public String share(Share share) {
    return words.of("share", share.hit(), share.all(), words.share(share.hit(), share.all()));
  }

  /** One line for rules, conditions or boundaries. */
  String line(String key, Share share) {
    String percent = words.share(share.hit(), share.all());
    return words.of("line", words.of(key), share.hit(), share.all(), percent);
  }

  /** What no case shows of the test. */
  List<String> missing(TestCoverage test) {
    List<String> missing = new ArrayList<>();
    test.cases()
        .forEach(
            (truth, cases) -> {
              if (cases == 0) {
                missing.add(words.of("never." + truth));
              }
            });
    String key = test.test() instanceof Condition.Pair ? "never.difference" : "never.at";
    test.boundary().stream()
        .filter(point -> !point.isHit())
        .map(this::number)
        .reduce((some, one) -> words.of("and", some, one))
        .ifPresent(numbers -> missing.add(words.of(key, numbers)));
    return missing;
  }

  /** What the cases show of the test. */
  public String seen(TestCoverage test) {
    List<String> seen = new ArrayList<>();
    for (Map.Entry<Truth, Integer> truth : test.cases().entrySet()) {
      seen.add(words.of("seen." + truth.getKey(), truth.getValue()));
    }
    for (BoundaryPoint point : test.boundary()) {
      String key = test.test() instanceof Condition.Pair ? "seen.difference" : "seen.at";
      seen.add(words.of(key, number(point), point.cases()));
    }
    return String.join(", ", seen);
  }

  private String number(BoundaryPoint point) {
    return words.decimal(Numbers.plain(point.value()));
  }
}
