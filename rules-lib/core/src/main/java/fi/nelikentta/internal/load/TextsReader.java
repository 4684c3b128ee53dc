package fi.nelikentta.internal.load;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Manifest;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Place;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads {@code texts/LANG.yaml} of every language of the pack. */
public final class TextsReader {
  private static final List<String> KEYS =
      List.of(
          "title",
          "status",
          "by",
          "notice",
          "axes",
          "strategies",
          "attributes",
          "rules",
          "tags",
          "stops");

  private final String language;
  private final YamlFields top;
  private final Findings findings;

  private TextsReader(String language, YamlFields top, Findings findings) {
    this.language = language;
    this.top = top;
    this.findings = findings;
  }

  /** The texts by language, as far as they could be read. */
  public static Map<String, Texts> read(
      PackFiles files,
      @Nullable Manifest manifest,
      @Nullable Schema schema,
      List<Rule> rules,
      Findings findings) {
    Map<String, Texts> textsByLanguage = new HashMap<>();
    if (manifest == null || schema == null) {
      return textsByLanguage;
    }
    for (String language : manifest.languages()) {
      String path = "texts/" + language + ".yaml";
      PackFile file = files.find(path);
      if (file == null) {
        files.missing(
            path,
            say("language-without-texts", Names.printable(language)),
            say("write-texts"),
            findings);
        continue;
      }
      Yaml.Mapping mapping = files.mapping(file, findings);
      if (mapping != null) {
        YamlFields fields = YamlFields.of(mapping, KEYS, findings);
        textsByLanguage.put(
            language, new TextsReader(language, fields, findings).texts(manifest, schema, rules));
      }
    }
    for (PackFile file : files.all()) {
      String path = file.path();
      if (path.startsWith("texts/")
          && !manifest.languages().contains(path.substring(6, path.length() - 5))) {
        findings.add(
            Code.UNEXPECTED_FILE,
            new Place(path, 0, 0),
            say("language-not-named"),
            say("add-language"));
      }
    }
    return textsByLanguage;
  }

  private Texts texts(Manifest manifest, Schema schema, List<Rule> rules) {
    List<String> ruleNames = rules.stream().map(Rule::name).toList();
    List<String> attributeNames = schema.attributes().stream().map(Attribute::name).toList();
    return new Texts(
        language,
        about(),
        axes(),
        strategies(),
        section(
            "attributes",
            attributeNames,
            List.of("label", "question", "help", "low", "high", "codes"),
            (name, fields) -> attribute(schema.attribute(name), fields)),
        section(
            "rules",
            ruleNames,
            List.of("professional", "client"),
            (name, fields) ->
                new Texts.RuleTexts(
                    required(fields, "professional", "rules." + name), fields.text("client"))),
        new Texts.Overlays(
            tags(manifest.codes().tags()),
            section(
                "stops",
                manifest.codes().stops(),
                List.of("name", "whatToDo"),
                (name, fields) ->
                    new Texts.StopTexts(
                        required(fields, "name", "stops." + name), fields.text("whatToDo")))));
  }

  private Texts.About about() {
    String status = top.text("status");
    String by = top.text("by");
    if (status != null && !status.equals("reviewed")) {
      top.wrong(top.place("status"), say("status-value"), say("leave-status-out"));
    } else if ((status == null) != (by == null)) {
      top.wrong(
          top.place(status == null ? "by" : "status"),
          say("status-and-by"),
          say("say-who-reviewed"));
    }
    return new Texts.About(required(top, "title", ""), top.text("notice"), by);
  }

  private Map<Axis, Texts.AxisTexts> axes() {
    Map<Axis, Texts.AxisTexts> axes = new EnumMap<>(Axis.class);
    Yaml.Mapping mapping = top.mapping("axes");
    if (mapping != null) {
      List<String> keys = List.of(Axis.COMPLEXITY.key(), Axis.COPING_DIFFICULTY.key());
      YamlFields all = YamlFields.of(mapping, keys, findings);
      for (Axis axis : Axis.values()) {
        Yaml.Mapping texts = all.mapping(axis.key());
        if (texts != null) {
          YamlFields fields = YamlFields.of(texts, List.of("name", "low", "high"), findings);
          axes.put(
              axis,
              new Texts.AxisTexts(fields.text("name"), fields.text("low"), fields.text("high")));
        }
      }
    }
    return axes;
  }

  private Map<CustomerStrategy, Texts.StrategyTexts> strategies() {
    List<String> keys = new ArrayList<>();
    for (CustomerStrategy strategy : CustomerStrategy.values()) {
      keys.add(strategy.name());
    }
    Map<CustomerStrategy, Texts.StrategyTexts> strategies = new EnumMap<>(CustomerStrategy.class);
    section(
            "strategies",
            keys,
            List.of("name", "meaning", "next", "client"),
            (key, fields) ->
                new Texts.StrategyTexts(
                    required(fields, "name", "strategies." + key),
                    fields.text("meaning"),
                    fields.text("next"),
                    client(fields.mapping("client"))))
        .forEach((key, texts) -> strategies.put(CustomerStrategy.valueOf(key), texts));
    return strategies;
  }

  private Texts.ClientTexts client(Yaml.@Nullable Mapping mapping) {
    if (mapping == null) {
      return Texts.ClientTexts.NONE;
    }
    YamlFields fields = YamlFields.of(mapping, List.of("name", "meaning", "next"), findings);
    return new Texts.ClientTexts(fields.text("name"), fields.text("meaning"), fields.text("next"));
  }

  private Texts.AttributeTexts attribute(Attribute attribute, YamlFields fields) {
    Map<String, String> codes = new LinkedHashMap<>();
    Yaml.Mapping mapping = fields.mapping("codes");
    if (mapping != null) {
      YamlFields all = YamlFields.of(mapping, findings);
      all.entries()
          .forEach(
              (code, entry) -> {
                if (attribute.domain().isClosed() && !attribute.domain().codes().contains(code)) {
                  String key = "attributes." + attribute.name() + ".codes." + code;
                  forNothing(entry.keyPlace(), key, code, attribute.domain().codes());
                }
                String text = all.text(code, entry.value());
                if (text != null) {
                  codes.put(code, text);
                }
              });
    }
    return new Texts.AttributeTexts(
        required(fields, "label", "attributes." + attribute.name()),
        fields.text("question"),
        fields.text("help"),
        new Texts.Ends(fields.text("low"), fields.text("high")),
        codes);
  }

  private Map<String, String> tags(List<String> tags) {
    Map<String, String> texts = new LinkedHashMap<>();
    Yaml.Mapping mapping = top.mapping("tags");
    if (mapping != null) {
      YamlFields fields = YamlFields.of(mapping, findings);
      fields
          .entries()
          .forEach(
              (tag, entry) -> {
                String text = fields.text(tag, entry.value());
                if (!tags.contains(tag)) {
                  forNothing(entry.keyPlace(), "tags." + tag, tag, tags);
                } else if (text != null) {
                  texts.put(tag, text);
                }
              });
    }
    for (String tag : tags) {
      if (mapping == null || !mapping.entries().containsKey(tag)) {
        missing(mapping == null ? top.place() : mapping.place(), "tags." + tag, tag + ": ?");
      }
    }
    return texts;
  }

  /** The texts of each name of a section; a name without any is a finding. */
  private <T> Map<String, T> section(
      String section,
      Collection<String> names,
      List<String> keys,
      BiFunction<String, YamlFields, T> read) {
    Map<String, T> texts = new LinkedHashMap<>();
    Yaml.Mapping mapping = top.mapping(section);
    if (mapping != null) {
      YamlFields all = YamlFields.of(mapping, findings);
      all.entries()
          .forEach(
              (name, entry) -> {
                if (!names.contains(name)) {
                  boolean lost = section.equals("rules") && findings.hasLostRules();
                  if (!lost && !findings.isDoubtful(name)) {
                    forNothing(entry.keyPlace(), section + "." + name, name, names);
                  }
                  return;
                }
                Yaml.Mapping one = all.mapping(name, entry.value());
                if (one != null) {
                  texts.put(name, read.apply(name, YamlFields.of(one, keys, findings)));
                }
              });
    }
    for (String name : names) {
      if (mapping == null || !mapping.entries().containsKey(name)) {
        String hint = name + ": { " + keys.get(0) + ": ? }";
        missing(mapping == null ? top.place() : mapping.place(), section + "." + name, hint);
      }
    }
    return texts;
  }

  private String required(YamlFields fields, String key, String of) {
    if (!fields.has(key)) {
      missing(fields.place(), of.isEmpty() ? key : of + "." + key, key + ": ?");
      return "";
    }
    String text = fields.text(key);
    return text == null ? "" : text;
  }

  private void missing(Place place, String key, String example) {
    findings.add(
        Code.MISSING_TEXT,
        place,
        say("text-missing", Names.printable(key)),
        say("add-here", Names.printable(example).replace('?', '…')));
  }

  private void forNothing(Place place, String key, String name, Collection<String> names) {
    findings.add(
        Code.TEXT_FOR_NOTHING,
        place,
        say("text-for-nothing", Names.printable(key)),
        Nearest.advice(name, names));
  }
}
