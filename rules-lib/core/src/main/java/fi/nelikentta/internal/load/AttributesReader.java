package fi.nelikentta.internal.load;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Domain;
import fi.nelikentta.situation.Meaning;
import fi.nelikentta.situation.Rater;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Trait;
import fi.nelikentta.situation.ValueType;
import fi.nelikentta.situation.Worse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code attributes.yaml}. */
public final class AttributesReader {
  private static final String FILE = "attributes.yaml";
  private static final List<String> KEYS =
      List.of(
          "type",
          "axis",
          "topic",
          "from",
          "min",
          "max",
          "unit",
          "worse",
          "changeable",
          "sensitive",
          "codes");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern LINE_END = Pattern.compile("[\\n\\r\\u0085\\u2028\\u2029]");

  private final Findings findings;
  private final Map<String, Axis> axisByTopic = new HashMap<>();

  private AttributesReader(Findings findings) {
    this.findings = findings;
  }

  /** The schema; null when the file is missing or cannot be read at all. */
  public static @Nullable Schema read(PackFiles files, Findings findings) {
    PackFile file = files.find(FILE);
    if (file == null) {
      files.missing(FILE, say("every-pack-has-file"), say("list-attributes"), findings);
      return null;
    }
    Yaml.Mapping mapping = files.mapping(file, findings);
    return mapping == null ? null : new AttributesReader(findings).schema(mapping);
  }

  private Schema schema(Yaml.Mapping mapping) {
    List<Attribute> attributes = new ArrayList<>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (!Names.isAttribute(name)) {
                findings.doubt(name);
                findings.add(
                    Code.BAD_NAME,
                    entry.keyPlace(),
                    say("no-attribute-name", Names.printable(name)),
                    say("attribute-name-form"));
              } else if (entry.value() instanceof Yaml.Mapping keys) {
                YamlFields fields = YamlFields.of(keys, KEYS, findings);
                attributes.add(attribute(attributes.size(), name, fields));
              } else {
                findings.doubt(name);
                findings.add(
                    Code.WRONG_VALUE,
                    entry.value().place(),
                    say("wants-keys", name),
                    say("write-type", name));
              }
            });
    return new Schema(attributes);
  }

  private Attribute attribute(int index, String name, YamlFields fields) {
    fields.require("type");
    ValueType type =
        fields.has("type")
            ? fields.choice("type", ValueType::find, names(ValueType.values()))
            : null;
    if (type == null) {
      findings.doubt(name);
      // Of the types, the one that takes most keys: one mistake gives one finding.
      type = ValueType.INTEGER;
      return new Attribute(index, name, type, Domain.OPEN, meaning(name, type, fields));
    }
    return new Attribute(index, name, type, domain(type, fields), meaning(name, type, fields));
  }

  private static List<String> names(ValueType[] types) {
    return Arrays.stream(types).map(ValueType::key).toList();
  }

  private Meaning meaning(String name, ValueType type, YamlFields fields) {
    Axis axis = fields.choice("axis", Axis::find, List.of("complexity", "copingDifficulty"));
    String given = fields.text("topic");
    String topic = given == null ? name : given;
    if (axis != null) {
      Axis other = axisByTopic.putIfAbsent(topic, axis);
      if (other != null && other != axis) {
        findings.add(
            Code.TOPIC_AXES,
            fields.place("axis"),
            say("topic-on-both-axes", Names.printable(topic)),
            say("topic-of-its-own", other.key()));
      }
    }
    Rater from = fields.choice("from", Rater::find, List.of("client", "professional", "record"));
    Worse worse = fields.choice("worse", Worse::find, List.of("high", "low", "none"));
    boolean ordered = type.isNumber() || (type == ValueType.STRING && fields.has("codes"));
    if (worse != null && worse != Worse.NONE && !ordered) {
      fields.wrong(fields.place("worse"), say("worse-for-ordered"), say("leave-it-out"));
    }
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (fields.truth("changeable")) {
      traits.add(Trait.CHANGEABLE);
    }
    if (fields.truth("sensitive")) {
      traits.add(Trait.SENSITIVE);
    }
    return new Meaning(axis, topic, from, worse == null ? Worse.NONE : worse, traits);
  }

  private Domain domain(ValueType type, YamlFields fields) {
    double min = limit(type, "min", Double.NEGATIVE_INFINITY, fields);
    double max = limit(type, "max", Double.POSITIVE_INFINITY, fields);
    if (min > max) {
      fields.wrong(fields.place("min"), say("min-above-max"), say("swap-the-two"));
      max = Double.POSITIVE_INFINITY;
    }
    return new Domain(min, max, codes(type, fields), fields.text("unit"));
  }

  private static double limit(ValueType type, String key, double none, YamlFields fields) {
    String text = fields.text(key);
    if (text == null) {
      return none;
    }
    if (!type.isNumber()) {
      fields.wrong(fields.place(key), say("limit-for-numbers", key), say("leave-it-out"));
      return none;
    }
    double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    boolean whole = value == (int) value;
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      fields.wrong(fields.place(key), say("no-number", key), say("write-digits"));
      return none;
    }
    if (type == ValueType.INTEGER && !whole) {
      fields.wrong(fields.place(key), say("no-whole-number", key), say("write-it-as", 60));
      return none;
    }
    return value == 0.0 ? 0.0 : value;
  }

  private static List<String> codes(ValueType type, YamlFields fields) {
    List<String> codes = fields.texts("codes");
    if (fields.has("codes") && type != ValueType.STRING && type != ValueType.CODES) {
      fields.wrong(fields.place("codes"), say("codes-for-texts"), say("leave-them-out"));
      return List.of();
    }
    if (fields.has("codes") && codes.isEmpty()) {
      fields.wrong(fields.place("codes"), say("no-code-listed"), say("list-codes"));
    }
    for (String code : codes) {
      if (code.indexOf('|') >= 0 || !code.equals(code.strip()) || LINE_END.matcher(code).find()) {
        fields.wrong(
            fields.place("codes"),
            say("code-with-bar", Names.printable(code)),
            say("code-without"));
      }
    }
    return codes;
  }
}
