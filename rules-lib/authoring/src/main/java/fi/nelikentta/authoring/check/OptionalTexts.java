package fi.nelikentta.authoring.check;

import fi.nelikentta.pack.Texts;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts of a language that a pack may leave out, by their keys in the file. */
final class OptionalTexts {
  private final Map<String, String> texts = new TreeMap<>();

  private OptionalTexts() {}

  static Map<String, String> of(Texts texts) {
    OptionalTexts found = new OptionalTexts();
    found.collect(texts);
    return found.texts;
  }

  private void collect(Texts all) {
    put("notice", all.about().notice());
    all.axes()
        .forEach(
            (axis, words) -> {
              put("axes." + axis.key() + ".name", words.name());
              put("axes." + axis.key() + ".low", words.low());
              put("axes." + axis.key() + ".high", words.high());
            });
    all.strategies()
        .forEach(
            (strategy, words) -> {
              String key = "strategies." + strategy + ".";
              put(key + "meaning", words.meaning());
              put(key + "next", words.next());
              put(key + "client.name", words.client().name());
              put(key + "client.meaning", words.client().meaning());
              put(key + "client.next", words.client().next());
            });
    all.attributes()
        .forEach(
            (attribute, words) -> {
              String key = "attributes." + attribute + ".";
              put(key + "question", words.question());
              put(key + "help", words.help());
              put(key + "low", words.ends().low());
              put(key + "high", words.ends().high());
              words.codes().forEach((code, text) -> put(key + "codes." + code, text));
            });
    all.rules().forEach((rule, words) -> put("rules." + rule + ".client", words.client()));
    all.overlays()
        .stops()
        .forEach((stop, words) -> put("stops." + stop + ".whatToDo", words.whatToDo()));
  }

  private void put(String key, @Nullable String text) {
    if (text != null) {
      texts.put(key, text);
    }
  }
}
