package fi.nelikentta.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.authoring.check.Example;
import fi.nelikentta.authoring.check.Facts;
import fi.nelikentta.authoring.check.Finding;
import fi.nelikentta.authoring.check.PackProof;
import fi.nelikentta.authoring.check.ProofText;
import fi.nelikentta.authoring.check.Weight;
import fi.nelikentta.rule.Supports;
import fi.nelikentta.text.Message;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The proof of a pack as text and as JSON. */
final class ProofReport {
  private final PackProof proof;
  private final Locale locale;
  private final ProofText text;

  ProofReport(PackProof proof, Locale locale) {
    this.proof = proof;
    this.locale = locale;
    this.text = ProofText.of(proof, locale.getLanguage());
  }

  /** How many findings weigh that much. */
  int count(Weight weight) {
    return proof.count(weight);
  }

  /** The findings, those that others bring with them too. */
  List<Finding> all() {
    return proof.findings().stream().flatMap(ProofReport::withImplied).toList();
  }

  private static Stream<Finding> withImplied(Finding finding) {
    return Stream.concat(
        Stream.of(finding), finding.implied().stream().flatMap(ProofReport::withImplied));
  }

  /** What a finding says, its hint and its example. */
  String told(Finding finding) {
    Example example = finding.example();
    String shown = example == null ? "" : "\n" + text.person(finding);
    return text.message(finding)
        + "\n"
        + Message.verbatim(text.hint(finding)).asTry().in(locale)
        + shown;
  }

  /** The example of a finding as a case to paste into the pack; null where it has none. */
  @Nullable String toCase(Finding finding) {
    Example example = finding.example();
    return example == null ? null : example.toCase(text.caseId(finding));
  }

  /** The findings as text. */
  String findings() {
    StringBuilder lines = new StringBuilder();
    proof.findings().forEach(finding -> lines.append(text.text(finding)));
    return lines.toString();
  }

  /** The figures and what is proven, as text. */
  String conclusion() {
    StringBuilder lines = new StringBuilder("\n" + text.factsHeading() + "\n");
    text.facts().forEach(fact -> lines.append("  ").append(fact).append('\n'));
    return lines.append('\n').append(text.conclusion()).append('\n').toString();
  }

  /** The findings as elements of an array. */
  void findings(JsonGenerator json) throws IOException {
    for (Finding finding : proof.findings()) {
      write(json, finding);
    }
  }

  private void write(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", finding.code().id());
    json.writeStringField("severity", finding.code().weight().name().toLowerCase(Locale.ROOT));
    write(json, finding.site());
    json.writeStringField("message", text.message(finding));
    json.writeStringField("hint", text.hint(finding));
    Example example = finding.example();
    if (example != null) {
      json.writeObjectFieldStart("example");
      json.writeStringField("person", text.person(finding));
      json.writeStringField("case", toCase(finding));
      json.writeEndObject();
    }
    if (!finding.related().isEmpty()) {
      json.writeArrayFieldStart("related");
      for (Finding.Site site : finding.related()) {
        json.writeStartObject();
        write(json, site);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!finding.implied().isEmpty()) {
      json.writeArrayFieldStart("implied");
      for (Finding implied : finding.implied()) {
        write(json, implied);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Finding.Site site) throws IOException {
    json.writeStringField("file", site.place().file());
    if (site.place().line() > 0) {
      json.writeNumberField("line", site.place().line());
    }
    if (site.place().column() > 0) {
      json.writeNumberField("column", site.place().column());
    }
    if (site.rule() != null) {
      json.writeStringField("rule", site.rule());
    }
  }

  /** The figures and what is proven. */
  void proof(JsonGenerator json) throws IOException {
    Facts facts = proof.facts();
    json.writeObjectFieldStart("proof");
    json.writeStringField(
        "result", proof.result().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.writeStringField("conclusion", text.conclusion());
    json.writeArrayFieldStart("axes");
    for (Facts.Range range : facts.axes()) {
      write(json, range);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("nothingKnown");
    json.writeStringField("outcome", facts.nothingKnown().outcome().name());
    if (facts.nothingKnown().strategy() != null) {
      json.writeStringField("strategy", facts.nothingKnown().strategy().name());
    }
    JsonText.strings(
        json,
        "possible",
        facts.nothingKnown().possible().stream().sorted().map(Enum::name).toList());
    json.writeEndObject();
    json.writeObjectFieldStart("rulesBySupports");
    for (Supports supports : Supports.values()) {
      json.writeNumberField(supports.key(), facts.rulesBySupports().getOrDefault(supports, 0));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("points");
    for (Facts.Steps steps : facts.steps()) {
      write(json, steps);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Facts.Range range) throws IOException {
    json.writeStartObject();
    json.writeStringField("axis", range.axis().key());
    if (range.greatest() >= 0) {
      json.writeNumberField("least", range.least());
      json.writeNumberField("greatest", range.greatest());
    }
    json.writeNumberField("leastSum", range.sums().least());
    json.writeNumberField("greatestSum", range.sums().greatest());
    json.writeNumberField("hiddenAbove", range.hiddenAbove());
    json.writeNumberField("hiddenBelow", range.hiddenBelow());
    json.writeBooleanField("exact", range.exactness() == Facts.Exactness.EXACT);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Facts.Steps steps) throws IOException {
    json.writeStartObject();
    json.writeStringField("attribute", steps.attribute());
    json.writeStringField("axis", steps.axis().key());
    json.writeArrayFieldStart("steps");
    for (Facts.Step step : steps.steps()) {
      json.writeStartObject();
      json.writeStringField(step.side() == Facts.Side.FROM ? "from" : "above", step.from());
      json.writeNumberField("points", step.points());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
