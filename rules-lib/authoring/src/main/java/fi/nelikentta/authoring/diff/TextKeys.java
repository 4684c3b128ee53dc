package fi.nelikentta.authoring.diff;

import fi.nelikentta.pack.Texts;
import fi.nelikentta.situation.Axis;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts of a pack by the keys under which they stand in {@code texts/LANG.yaml}. */
final class TextKeys {
  /** What stands before the name of a rule. */
  static final String RULES = "rules.";

  /** What stands before the name of an attribute. */
  static final String ATTRIBUTES = "attributes.";

  private final Map<String, String> textByKey = new TreeMap<>();

  private TextKeys() {}

  static Map<String, String> of(Texts texts) {
    TextKeys keys = new TextKeys();
    keys.put("title", texts.about().title());
    keys.put("notice", texts.about().notice());
    keys.put("by", texts.about().reviewedBy());
    for (Axis axis : Axis.values()) {
      texts.findAxis(axis).ifPresent(words -> keys.axis("axes." + axis.key(), words));
    }
    texts.strategies().forEach((strategy, words) -> keys.strategy("strategies." + strategy, words));
    texts.attributes().forEach((name, words) -> keys.attribute(ATTRIBUTES + name, words));
    texts
        .rules()
        .forEach(
            (name, words) -> {
              keys.put(RULES + name + ".professional", words.professional());
              keys.put(RULES + name + ".client", words.client());
            });
    texts.overlays().tags().forEach((code, text) -> keys.put("tags." + code, text));
    texts
        .overlays()
        .stops()
        .forEach(
            (code, words) -> {
              keys.put("stops." + code + ".name", words.name());
              keys.put("stops." + code + ".whatToDo", words.whatToDo());
            });
    return keys.textByKey;
  }

  private void axis(String key, Texts.AxisTexts words) {
    put(key + ".name", words.name());
    put(key + ".low", words.low());
    put(key + ".high", words.high());
  }

  private void strategy(String key, Texts.StrategyTexts words) {
    put(key + ".name", words.name());
    put(key + ".meaning", words.meaning());
    put(key + ".next", words.next());
    put(key + ".client.name", words.client().name());
    put(key + ".client.meaning", words.client().meaning());
    put(key + ".client.next", words.client().next());
  }

  private void attribute(String key, Texts.AttributeTexts words) {
    put(key + ".label", words.label());
    put(key + ".question", words.question());
    put(key + ".help", words.help());
    put(key + ".low", words.ends().low());
    put(key + ".high", words.ends().high());
    words.codes().forEach((code, text) -> put(key + ".codes." + code, text));
  }

  private void put(String key, @Nullable String text) {
    if (text != null) {
      textByKey.put(key, text);
    }
  }
}
