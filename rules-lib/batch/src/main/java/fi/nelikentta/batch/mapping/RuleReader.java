package fi.nelikentta.batch.mapping;

import static fi.nelikentta.batch.mapping.MappingReader.say;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.Yaml;
import fi.nelikentta.internal.load.YamlFields;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Place;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.situation.CellReader.DecimalMark;
import fi.nelikentta.situation.Fault;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import fi.nelikentta.text.Message;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how one attribute comes about. */
final class RuleReader {
  private static final List<String> KEYS =
      List.of("from", "constant", "values", "factor", "absent", "reason");

  private final Attribute attribute;
  private final int index;
  private final Findings findings;
  private final CellReader cells = new CellReader(DecimalMark.POINT);

  RuleReader(Attribute attribute, int index, Findings findings) {
    this.attribute = attribute;
    this.index = index;
    this.findings = findings;
  }

  /** The rule; null, with a finding, where none can be made. */
  @Nullable MappingRule read(Place key, Yaml value) {
    if (value instanceof Yaml.Scalar scalar && !scalar.isNull()) {
      return new MappingRule(
          index, attribute, scalar.text(), null, Map.of(), null, Absent.UNKNOWN, null);
    }
    if (!(value instanceof Yaml.Mapping mapping) || mapping.entries().isEmpty()) {
      wrong(value.place(), say("wants-rule", attribute.name()), say("example"));
      return null;
    }
    YamlFields fields = YamlFields.of(mapping, KEYS, findings);
    String constant = constant(fields);
    String from = fields.has("from") ? fields.text("from") : attribute.name();
    Absent absent =
        fields.has("absent") ? fields.choice("absent", Absent::find, Absent.KEYS) : Absent.UNKNOWN;
    if (fields.has("absent")) {
      absent(fields, absent);
    }
    return new MappingRule(
        index,
        attribute,
        fields.has("constant") ? null : from,
        constant,
        values(fields),
        factor(fields),
        absent == null ? Absent.UNKNOWN : absent,
        fields.has("reason") ? fields.text("reason") : null);
  }

  /** Where the column of a rule stands. */
  static Place placeOfColumn(Yaml.Entry entry) {
    if (entry.value() instanceof Yaml.Mapping mapping) {
      Yaml.Entry from = mapping.entries().get("from");
      return from == null ? entry.keyPlace() : from.value().place();
    }
    return entry.value().place();
  }

  private @Nullable String constant(YamlFields fields) {
    if (!fields.has("constant")) {
      return null;
    }
    for (String other : List.of("from", "values", "factor", "absent")) {
      if (fields.has(other)) {
        wrong(fields.place(other), say("beside-constant", other), say("constant-or-column"));
      }
    }
    String text = fields.text("constant");
    if (text != null) {
      check(text, fields.place("constant"));
    }
    return text;
  }

  private void absent(YamlFields fields, @Nullable Absent absent) {
    if (!fields.has("reason")) {
      findings.add(
          Code.MISSING_KEY, fields.place("absent"), say("absent-wants-reason"), say("say-reason"));
    }
    if (absent == Absent.ZERO && attribute.type() == ValueType.STRING) {
      wrong(fields.place("absent"), say("no-zero", attribute.name()), say("absent-unknown"));
    } else if (absent == Absent.ZERO) {
      check(MappingRule.zero(attribute), fields.place("absent"));
    }
  }

  private Map<String, String> values(YamlFields fields) {
    Yaml.Mapping mapping = fields.has("values") ? fields.mapping("values") : null;
    Map<String, String> values = new LinkedHashMap<>();
    if (mapping != null) {
      mapping
          .entries()
          .forEach(
              (text, entry) -> {
                String key = CellReader.trim(text);
                if (key.isEmpty()) {
                  wrong(entry.keyPlace(), say("empty-value"), say("use-absent"));
                } else if (entry.value() instanceof Yaml.Scalar scalar && scalar.isNull()) {
                  values.put(key, "");
                } else {
                  String becomes = fields.text(text, entry.value());
                  if (becomes != null) {
                    check(becomes, entry.value().place());
                    values.put(key, becomes);
                  }
                }
              });
    }
    return values;
  }

  private @Nullable BigDecimal factor(YamlFields fields) {
    String text = fields.has("factor") ? fields.text("factor") : null;
    if (text == null) {
      return null;
    }
    if (!attribute.type().isNumber()) {
      wrong(
          fields.place("factor"),
          say("factor-of-no-number", attribute.name(), attribute.type().key()),
          say("use-values"));
      return null;
    }
    if (!text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?") || new BigDecimal(text).signum() == 0) {
      wrong(fields.place("factor"), say("no-factor"), say("factor-form"));
      return null;
    }
    return new BigDecimal(text);
  }

  /** What stands in the mapping must be a value of the attribute. */
  private void check(String text, Place place) {
    Schema alone = new Schema(List.of(alone()));
    Fault fault = cells.read(Situation.of(alone, "none"), alone.attributes().get(0), text);
    if (fault != null) {
      Message hint =
          fault == Fault.CODES
              ? Nearest.advice(text, attribute.domain().codes())
              : fault.remedy(attribute);
      wrong(place, say("no-value-of", attribute.name(), fault.what(attribute)), hint);
    }
  }

  private Attribute alone() {
    return new Attribute(
        0, attribute.name(), attribute.type(), attribute.domain(), attribute.meaning());
  }

  private void wrong(Place place, Message what, Message hint) {
    findings.add(Code.WRONG_VALUE, place, what, hint);
  }
}
