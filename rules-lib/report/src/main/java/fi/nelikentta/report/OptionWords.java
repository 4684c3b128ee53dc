package fi.nelikentta.report;

import fi.nelikentta.rule.CustomerStrategy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The options of a run in words, as the manifest beside the proposals tells them. */
final class OptionWords {
  private static final String OPTIONS = "options.";
  private static final Set<String> NUMBERS = Set.of("maxRejects", "excludeIds", "reviewSample");

  private final Speech speech;

  OptionWords(Speech speech) {
    this.speech = speech;
  }

  /** What each option is, by its name in words, in the order of the manifest; a list in one. */
  Map<String, String> told(RunFacts run) {
    Map<String, String> told = new LinkedHashMap<>();
    run.values()
        .forEach(
            (path, value) -> {
              if (path.startsWith(OPTIONS)) {
                String key = path.substring(OPTIONS.length()).replaceFirst("\\[.*", "");
                told.merge(name(key), value(key, value), (before, one) -> before + ", " + one);
              }
            });
    return told;
  }

  /** Or the option's own name, if a later program wrote it. */
  private String name(String key) {
    String word = "option." + key;
    return speech.has(word) ? speech.of(word) : key;
  }

  private String value(String key, String value) {
    String word = "option." + key + "." + value;
    if (speech.has(word)) {
      return speech.of(word);
    }
    if (NUMBERS.contains(key) && value.matches("[0-9]{1,18}")) {
      return speech.number(Long.parseLong(value));
    }
    for (CustomerStrategy strategy : CustomerStrategy.values()) {
      if (key.equals("reviewPicked") && strategy.name().equals(value)) {
        return speech.texts().name(strategy);
      }
    }
    return value;
  }
}
