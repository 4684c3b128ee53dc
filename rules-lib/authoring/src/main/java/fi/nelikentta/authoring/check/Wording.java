package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.authoring.check.NamedNumbers.Difference;
import fi.nelikentta.authoring.space.Drl;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Place;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Supports;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.rule.When;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a pack says in words: texts that languages lack, that stand twice, and sources. */
final class Wording {
  /** A sentence has more words than this. */
  private static final int WORDS = 3;

  private static final int NAMED = 8;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final RulePack pack;
  private final Findings findings;

  Wording(RulePack pack, Findings findings) {
    this.pack = pack;
    this.findings = findings;
  }

  void check() {
    for (Rule rule : pack.rules()) {
      boolean judged = rule.grounds().supports() == Supports.JUDGEMENT;
      if (judged && SPACE.split(rule.grounds().source().strip(), -1).length <= WORDS) {
        findings.add(
            Finding.of(FindingCode.NO_REASONING, Site.of(rule), Message.of("no-reasoning")));
      }
    }
    missing();
    for (String language : pack.manifest().languages()) {
      twice(language, texts(language));
    }
    pack.rules().forEach(this::numbers);
  }

  private void numbers(Rule rule) {
    Map<List<Object>, NamedNumbers> numbersBySlip = new LinkedHashMap<>();
    Map<List<Object>, List<Told>> toldBySlip = new HashMap<>();
    for (String language : pack.manifest().languages()) {
      told(rule, texts(language))
          .forEach(
              (key, text) ->
                  NamedNumbers.find(pack, rule, language, text)
                      .ifPresent(
                          numbers -> {
                            List<Object> slip = slip(numbers);
                            numbersBySlip.putIfAbsent(slip, numbers);
                            toldBySlip
                                .computeIfAbsent(slip, missing -> new ArrayList<>())
                                .add(new Told(language, text, place(language, key)));
                          }));
    }
    numbersBySlip.forEach(
        (slip, numbers) -> add(rule, numbers, toldBySlip.getOrDefault(slip, List.of())));
  }

  /** What is the same of one slip in every language: an edge is told in each in its own words. */
  private static List<Object> slip(NamedNumbers numbers) {
    return numbers.difference() == Difference.EDGE
        ? List.of(numbers.difference(), numbers.inCondition())
        : List.of(numbers.difference(), numbers.inCondition(), numbers.inText());
  }

  /**
   * A text of a rule.
   *
   * @param language the language
   * @param text the text
   * @param place where it stands
   */
  private record Told(String language, String text, Place place) {}

  /** A comparison the wrong way round brings it that the text has the other edge. */
  private void add(Rule rule, NamedNumbers numbers, List<Told> told) {
    findings.addUnder(
        found ->
            numbers.difference() == Difference.EDGE
                && found.message().hintKey().endsWith(".turned.hint")
                && rule.name().equals(found.site().rule())
                && fits(told, rule, found.message().arguments()),
        otherNumber(rule, numbers, told.stream().map(Told::place).toList()));
  }

  /** Whether the texts fit the rule with the comparison turned, as the hint says. */
  private boolean fits(List<Told> told, Rule rule, List<Object> hint) {
    Condition asked = Objects.requireNonNull(rule.when().situation());
    List<Rule> mended = new ArrayList<>();
    asked.leaves(
        leaf -> {
          if (leaf instanceof Condition.Test test && hint.contains(Drl.of(test))) {
            Mended.of(test).stream()
                .filter(other -> hint.contains(Drl.of(other)))
                .map(other -> new When(asked.with(test, other), rule.when().position()))
                .map(when -> new Rule(rule.name(), when, rule.verb(), rule.grounds(), rule.place()))
                .forEach(mended::add);
          }
        });
    return mended.stream()
        .anyMatch(
            other ->
                told.stream()
                    .allMatch(
                        one ->
                            NamedNumbers.find(pack, other, one.language(), one.text()).isEmpty()));
  }

  /** Told at the first of the texts that say the same: one slip, in however many languages. */
  private static Finding otherNumber(Rule rule, NamedNumbers numbers, List<Place> texts) {
    List<Place> others = texts.subList(1, texts.size());
    List<Site> related = new ArrayList<>(List.of(Site.of(rule)));
    others.forEach(place -> related.add(Site.of(rule, place)));
    Finding finding =
        Finding.of(
                FindingCode.OTHER_NUMBER,
                Site.of(rule, texts.get(0)),
                Message.of(
                    others.isEmpty() ? "other-number" : "other-number.more",
                    numbers.inText(),
                    numbers.inCondition(),
                    rule.place().toString(),
                    others.stream().map(Place::toString).collect(Collectors.joining(", "))))
            .relatedTo(related);
    Situation client = numbers.client();
    return client == null ? finding : finding.with(Example.of(client));
  }

  /**
   * What tells the rule's condition, by its key: a stop's name too, unless rules share the stop.
   */
  private Map<String, String> told(Rule rule, Texts texts) {
    String key = "rules." + rule.name() + ".";
    Map<String, String> all = new LinkedHashMap<>();
    all.put(key + "professional", texts.professional(rule.name()));
    Texts.RuleTexts words = texts.rules().get(rule.name());
    if (words != null && words.client() != null) {
      all.put(key + "client", words.client());
    }
    if (rule.verb() instanceof Verb.Refer refer
        && pack.rules().stream().filter(other -> other.verb().equals(refer)).count() == 1) {
      all.put("stops." + refer.code() + ".name", texts.overlays().stop(refer.code()));
    }
    return all;
  }

  private Place place(String language, String key) {
    return pack.places().of("texts/" + language + ".yaml", key);
  }

  private Texts texts(String language) {
    return pack.texts(java.util.Locale.forLanguageTag(language));
  }

  /**
   * Where texts are missing that another language has.
   *
   * @param place what they would stand under
   * @param other the other language
   */
  private record Lacking(Place place, String other) {}

  private void missing() {
    Map<String, String> languageByKey = new TreeMap<>();
    Map<String, Map<String, String>> optional = new HashMap<>();
    for (String language : pack.manifest().languages()) {
      Map<String, String> all = OptionalTexts.of(texts(language));
      optional.put(language, all);
      all.keySet().forEach(key -> languageByKey.putIfAbsent(key, language));
    }
    for (String language : pack.manifest().languages()) {
      Map<Lacking, List<String>> lacking = new LinkedHashMap<>();
      Map<String, String> present = optional.getOrDefault(language, Map.of());
      languageByKey.forEach(
          (key, other) -> {
            if (!present.containsKey(key)) {
              lacking
                  .computeIfAbsent(
                      new Lacking(place(language, key), other), missing -> new ArrayList<>())
                  .add(key);
            }
          });
      lacking.forEach(
          (where, keys) ->
              findings.add(
                  Finding.of(
                      FindingCode.TEXT_MISSING,
                      Site.of(where.place()),
                      Message.of("text-missing", listed(keys), where.other(), language))));
    }
  }

  private static String listed(List<String> keys) {
    return keys.size() <= NAMED
        ? String.join(", ", keys)
        : String.join(", ", keys.subList(0, NAMED)) + ", … (" + keys.size() + ")";
  }

  private void twice(String language, Texts texts) {
    // A tag and points may well be told alike: only rules with one kind of verb are compared.
    Map<Class<?>, Map<String, String>> rulesByVerb = new LinkedHashMap<>();
    for (Rule rule : pack.rules()) {
      rulesByVerb
          .computeIfAbsent(rule.verb().getClass(), verb -> new TreeMap<>())
          .put("rules." + rule.name() + ".professional", texts.professional(rule.name()));
    }
    rulesByVerb.values().forEach(rules -> twice(language, rules));
    Map<String, String> attributes = new TreeMap<>();
    texts
        .attributes()
        .forEach((name, text) -> attributes.put("attributes." + name + ".label", text.label()));
    twice(language, attributes);
    Map<String, String> others = new TreeMap<>();
    texts
        .strategies()
        .forEach((key, text) -> others.put("strategies." + key + ".name", text.name()));
    texts.overlays().tags().forEach((key, text) -> others.put("tags." + key, text));
    texts
        .overlays()
        .stops()
        .forEach((key, text) -> others.put("stops." + key + ".name", text.name()));
    twice(language, others);
  }

  private void twice(String language, Map<String, String> textByKey) {
    Map<String, String> keyByText = new HashMap<>();
    textByKey.forEach(
        (key, text) -> {
          String first = keyByText.putIfAbsent(text.strip(), key);
          if (first != null) {
            findings.add(
                Finding.of(
                    FindingCode.SAME_TEXT,
                    Site.of(place(language, key)),
                    Message.of(
                        "same-text", language, key, first, place(language, first).toString())));
          }
        });
  }
}
