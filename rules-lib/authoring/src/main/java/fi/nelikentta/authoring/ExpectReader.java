package fi.nelikentta.authoring;

import static fi.nelikentta.authoring.CaseReader.say;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.Names;
import fi.nelikentta.internal.load.Yaml;
import fi.nelikentta.internal.load.YamlFields;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code expect}, whose names are checked against the pack. */
final class ExpectReader {
  private static final Pattern POINTS = Pattern.compile("[0-9]|[1-9][0-9]|100");

  private final RulePack pack;
  private final Findings findings;
  private final List<String> allRules;
  private final List<String> givingPoints;
  private final List<String> attributes;

  ExpectReader(RulePack pack, Findings findings) {
    this.pack = pack;
    this.findings = findings;
    this.allRules = pack.rules().stream().map(Rule::name).toList();
    this.givingPoints =
        pack.rules().stream()
            .filter(rule -> rule.verb() instanceof Verb.Add)
            .map(Rule::name)
            .toList();
    this.attributes = pack.schema().attributes().stream().map(Attribute::name).toList();
  }

  /** All that is expected; null, with findings, where anything is wrong. */
  @Nullable List<Expectation> read(Yaml.Mapping mapping) {
    YamlFields.of(mapping, Aspect.keys(), findings);
    List<Expectation> expectations = new ArrayList<>();
    boolean right = true;
    for (Map.Entry<String, Yaml.Entry> entry : mapping.entries().entrySet()) {
      Aspect aspect = Aspect.find(entry.getKey()).orElse(null);
      Set<String> values = aspect == null ? null : values(aspect, entry.getValue().value());
      if (aspect == null || values == null) {
        right = false;
      } else {
        expectations.add(new Expectation(aspect, values));
      }
    }
    return right ? expectations : null;
  }

  private @Nullable Set<String> values(Aspect aspect, Yaml value) {
    if (aspect.isSingle()) {
      String text = text(aspect, value);
      return text == null ? null : Set.of(text);
    }
    if (!(value instanceof Yaml.Sequence sequence)) {
      wrong(value, say("wants-list", aspect.key()), say("write-list", aspect.key()));
      return null;
    }
    Set<String> values = new LinkedHashSet<>();
    boolean right = true;
    for (Yaml item : sequence.items()) {
      String text = text(aspect, item);
      right &= text != null;
      values.add(String.valueOf(text));
    }
    return right ? values : null;
  }

  private @Nullable String text(Aspect aspect, Yaml value) {
    if (!(value instanceof Yaml.Scalar scalar) || scalar.isNull()) {
      wrong(value, say("wants-text-here", aspect.key()), say("leave-key-out"));
      return null;
    }
    return isKnown(aspect, scalar) ? scalar.text() : null;
  }

  private boolean isKnown(Aspect aspect, Yaml.Scalar scalar) {
    return switch (aspect) {
      case OUTCOME, STRATEGY, POSSIBLE -> isOneOf(aspect, scalar);
      case COMPLEXITY, COPING_DIFFICULTY -> isPoints(aspect, scalar);
      case EVIDENCE, EVIDENCE_INCLUDES, EVIDENCE_EXCLUDES -> isRule(scalar);
      case TAGS ->
          has(
              Code.UNKNOWN_CODE,
              say("no-tag", name(scalar)),
              scalar,
              pack.manifest().codes().tags());
      case STOPS ->
          has(
              Code.UNKNOWN_CODE,
              say("no-stop", name(scalar)),
              scalar,
              pack.manifest().codes().stops());
      case MISSING ->
          has(Code.UNKNOWN_ATTRIBUTE, say("no-attribute", name(scalar)), scalar, attributes);
    };
  }

  private boolean isOneOf(Aspect aspect, Yaml.Scalar scalar) {
    List<String> choices = aspect.choices();
    if (choices.contains(scalar.text())) {
      return true;
    }
    wrong(
        scalar,
        say("none-of-values", name(scalar), aspect.key()),
        Nearest.advice(scalar.text(), choices));
    return false;
  }

  private boolean isPoints(Aspect aspect, Yaml.Scalar scalar) {
    if (POINTS.matcher(scalar.text()).matches()) {
      return true;
    }
    wrong(scalar, say("wants-points", aspect.key()), say("write-points"));
    return false;
  }

  private boolean isRule(Yaml.Scalar scalar) {
    if (allRules.contains(scalar.text()) && !givingPoints.contains(scalar.text())) {
      findings.add(
          Code.UNKNOWN_RULE,
          scalar.place(),
          say("rule-gives-no-points", scalar.text()),
          say("expect-otherwise"));
      return false;
    }
    return has(Code.UNKNOWN_RULE, say("no-rule", name(scalar)), scalar, givingPoints);
  }

  private boolean has(Code code, Message lacking, Yaml.Scalar scalar, List<String> names) {
    if (names.contains(scalar.text())) {
      return true;
    }
    findings.add(code, scalar.place(), lacking, Nearest.advice(scalar.text(), names));
    return false;
  }

  private static String name(Yaml.Scalar scalar) {
    return Names.printable(scalar.text());
  }

  private void wrong(Yaml value, Message message, Message hint) {
    findings.add(Code.WRONG_VALUE, value.place(), message, hint);
  }
}
