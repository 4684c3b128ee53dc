package fi.nelikentta.authoring.diff;

import fi.nelikentta.authoring.diff.Change.Kind;
import fi.nelikentta.authoring.diff.Change.Subject;
import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What differs in the texts. Those of a rule or an attribute are asked for by it; the others are
 * differences of their own.
 */
final class TextDiff {
  private final Map<String, Map<String, String>> before;
  private final Map<String, Map<String, String>> after;
  private final Set<String> asked = new LinkedHashSet<>();

  TextDiff(RulePack before, RulePack after) {
    this.before = byLanguage(before);
    this.after = byLanguage(after);
  }

  /** What differs in the texts below two keys, which are one unless something was renamed. */
  List<Detail> below(String oldKey, String newKey) {
    asked.add(oldKey);
    asked.add(newKey);
    List<Detail> details = new ArrayList<>();
    for (String language : common()) {
      Map<String, String> old = of(before, language);
      Map<String, String> now = of(after, language);
      Set<String> keys = new LinkedHashSet<>();
      now.keySet().stream()
          .filter(key -> key.startsWith(newKey))
          .forEach(key -> keys.add(key.substring(newKey.length())));
      old.keySet().stream()
          .filter(key -> key.startsWith(oldKey))
          .forEach(key -> keys.add(key.substring(oldKey.length())));
      for (String key : keys) {
        add(details, language, key, old.get(oldKey + key), now.get(newKey + key));
      }
    }
    return details;
  }

  /**
   * The languages with a text below the keys that stayed as it was while a number that it names
   * became another. Only digits are found.
   */
  Set<String> behind(String oldKey, String newKey, Detail threshold) {
    Set<String> languages = new LinkedHashSet<>();
    String from = number(threshold.from());
    String to = number(threshold.to());
    if (from.isEmpty() || from.equals(to)) {
      return languages;
    }
    for (String language : common()) {
      of(after, language)
          .forEach(
              (key, text) -> {
                boolean stayed =
                    key.startsWith(newKey)
                        && text.equals(
                            of(before, language).get(oldKey + key.substring(newKey.length())));
                if (stayed && names(text, from) && !names(text, to)) {
                  languages.add(language);
                }
              });
    }
    return languages;
  }

  private static String number(Detail.@Nullable Side side) {
    return side != null
            && side.condition() instanceof Condition.Test test
            && test.literals().get(0) instanceof Literal.Num number
        ? Numbers.plain(number.value())
        : "";
  }

  private static boolean names(String text, String number) {
    String either = Pattern.quote(number) + "|" + Pattern.quote(number.replace('.', ','));
    return Pattern.compile("(?<![0-9.,])(" + either + ")(?![0-9]|[.,][0-9])").matcher(text).find();
  }

  /** The texts below the key are not told: they came or went with what they are about. */
  void leaveOut(String key) {
    asked.add(key);
  }

  /** What differs in the texts that nobody asked for, by key. */
  List<Change> others() {
    Map<String, List<Detail>> byKey = new LinkedHashMap<>();
    for (String language : common()) {
      Map<String, String> old = of(before, language);
      Map<String, String> now = of(after, language);
      Set<String> keys = new LinkedHashSet<>(now.keySet());
      keys.addAll(old.keySet());
      for (String key : keys) {
        if (asked.stream().noneMatch(key::startsWith)) {
          List<Detail> details = byKey.computeIfAbsent(key, any -> new ArrayList<>());
          add(details, language, "", old.get(key), now.get(key));
        }
      }
    }
    List<Change> changes = new ArrayList<>();
    byKey.forEach(
        (key, details) -> {
          if (!details.isEmpty()) {
            changes.add(new Change(Subject.TEXT, key, kind(details), details));
          }
        });
    return changes;
  }

  private static Kind kind(List<Detail> details) {
    boolean came = details.stream().allMatch(detail -> detail.from() == null);
    boolean went = details.stream().allMatch(detail -> detail.to() == null);
    return came ? Kind.ADDED : went ? Kind.REMOVED : Kind.CHANGED;
  }

  private static void add(
      List<Detail> details,
      String language,
      String key,
      @Nullable String from,
      @Nullable String to) {
    if (!Objects.equals(from, to)) {
      String where = key.isEmpty() ? language : language + " " + key;
      details.add(Detail.of(Aspect.TEXT, where, from, to));
    }
  }

  /** Languages of both packs; one that came or went is told once, as such. */
  private List<String> common() {
    return after.keySet().stream().filter(before::containsKey).toList();
  }

  private static Map<String, String> of(Map<String, Map<String, String>> texts, String language) {
    return texts.getOrDefault(language, Map.of());
  }

  private static Map<String, Map<String, String>> byLanguage(RulePack pack) {
    Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
    for (String language : pack.manifest().languages()) {
      Texts texts = pack.textsByLanguage().get(language);
      if (texts != null) {
        byLanguage.put(language, TextKeys.of(texts));
      }
    }
    return byLanguage;
  }
}
