package fi.nelikentta.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.authoring.Difference;
import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.coverage.CoverageText;
import fi.nelikentta.authoring.mutation.MutationReport;
import fi.nelikentta.authoring.mutation.MutationText;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.Severity;
import java.io.IOException;
import java.util.Locale;

/** Results of cases as text and as JSON, in one language. */
final class CaseReport {
  private final Locale locale;
  private final String language;
  private final Words words;

  private CaseReport(Locale locale) {
    this.locale = locale;
    this.language = locale.getLanguage();
    this.words = Words.beside(CaseSuite.class, language);
  }

  /** In that language. */
  static CaseReport in(Locale locale) {
    return new CaseReport(locale);
  }

  /** Mistakes, failed cases with their differences, a line of counts, and what else was asked. */
  String text(CaseRun run) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic found : run.diagnostics()) {
      if (found.severity() == Severity.ERROR) {
        text.append(found.text(locale)).append('\n');
      }
    }
    for (CaseResult result : run.failed()) {
      text.append(words.of("failed", result.tested().id(), result.tested().place()))
          .append('\n')
          .append(differences(result));
    }
    text.append(counts(run)).append('\n');
    Coverage coverage = run.more().coverage();
    if (coverage != null) {
      text.append('\n').append(CoverageText.of(coverage, language));
    }
    MutationReport mutants = run.more().mutants();
    if (mutants != null) {
      text.append('\n').append(MutationText.of(mutants, language));
    }
    return text.toString();
  }

  /** Each difference with its why, indented. */
  String differences(CaseResult result) {
    StringBuilder text = new StringBuilder();
    for (Difference difference : result.differences()) {
      text.append("  ").append(difference.in(language)).append('\n');
      if (!difference.why().isEmpty()) {
        text.append("    ").append(difference.why()).append('\n');
      }
    }
    return text.toString();
  }

  /** The first difference, in one line. */
  String first(CaseResult result) {
    return result.differences().get(0).in(language);
  }

  private String counts(CaseRun run) {
    int failed = run.failed().size();
    int passed = run.results().size() - failed;
    return words.of("passed", counted("cases", run.results().size()), passed, failed)
        + (run.notRun() == 0 ? "" : words.of("not-run", run.notRun()))
        + (run.mistakes() == 0 ? "" : counted("mistakes", run.mistakes()))
        + "; "
        + run.pack()
        + ", "
        + run.date();
  }

  private String counted(String key, int count) {
    return words.of(key + (count == 1 ? ".one" : ".many"), count);
  }

  /** All cases and mistakes. */
  String json(CaseRun run) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          DiagnosticReport.pack(json, run.pack());
          json.writeStringField("date", run.date().toString());
          json.writeNumberField("passed", run.results().size() - run.failed().size());
          json.writeNumberField("failed", run.failed().size());
          json.writeNumberField("notRun", run.notRun());
          json.writeNumberField("mistakes", run.mistakes());
          json.writeArrayFieldStart("cases");
          for (CaseResult result : run.results()) {
            result(json, result);
          }
          json.writeEndArray();
          DiagnosticReport.diagnostics(json, run.diagnostics(), locale);
          Coverage coverage = run.more().coverage();
          if (coverage != null) {
            CoverageJson.write(json, coverage);
          }
          MutationReport mutants = run.more().mutants();
          if (mutants != null) {
            MutantJson.write(json, mutants);
          }
          json.writeEndObject();
        });
  }

  private static void result(JsonGenerator json, CaseResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", result.tested().id());
    json.writeStringField("file", result.tested().place().file());
    json.writeNumberField("line", result.tested().place().line());
    json.writeBooleanField("passed", result.isPassed());
    json.writeArrayFieldStart("differences");
    for (Difference difference : result.differences()) {
      json.writeStartObject();
      json.writeStringField("key", difference.expectation().aspect().key());
      JsonText.strings(json, "expected", difference.expectation().values());
      JsonText.strings(json, "got", difference.got());
      json.writeStringField("why", difference.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
