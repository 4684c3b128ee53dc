package fi.nelikentta.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.authoring.mutation.Mutant;
import fi.nelikentta.authoring.mutation.MutantResult;
import fi.nelikentta.authoring.mutation.MutationReport;
import fi.nelikentta.authoring.mutation.SuggestedCase;
import fi.nelikentta.rule.Rule;
import java.io.IOException;

/** What became of mutants, as JSON. */
final class MutantJson {
  private MutantJson() {}

  static void write(JsonGenerator json, MutationReport report) throws IOException {
    json.writeObjectFieldStart("mutants");
    CoverageJson.share(json, "killed", report.killed());
    json.writeNumberField("cases", report.cases());
    JsonText.strings(json, "notMissed", report.notMissed().stream().map(Rule::name).toList());
    json.writeArrayFieldStart("all");
    for (MutantResult result : report.results()) {
      result(json, result);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, MutantResult result) throws IOException {
    Mutant mutant = result.mutant();
    json.writeStartObject();
    json.writeStringField("mutation", mutant.mutation().key());
    json.writeStringField("rule", mutant.rule().name());
    CoverageJson.place(json, mutant.place());
    json.writeStringField("was", mutant.was());
    json.writeStringField("now", mutant.now());
    json.writeStringField("fate", result.fate().key());
    String killedBy = result.killedBy();
    if (killedBy != null) {
      json.writeStringField("killedBy", killedBy);
    }
    SuggestedCase suggestion = result.suggestion();
    if (suggestion != null) {
      json.writeStringField("suggestedCase", suggestion.toYaml());
    }
    if (result.tried() > 0) {
      json.writeNumberField("tried", result.tried());
    }
    json.writeEndObject();
  }
}
