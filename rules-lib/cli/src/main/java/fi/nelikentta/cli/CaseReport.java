package fi.nelikentta.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.Difference;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.Severity;
import java.io.IOException;
import java.util.Locale;

/** Results of cases as text and as JSON. */
final class CaseReport {
  private CaseReport() {}

  /** Mistakes, failed cases with their differences, and a line of counts. */
  static String text(CaseRun run, Locale locale) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic found : run.diagnostics()) {
      if (found.severity() == Severity.ERROR) {
        text.append(found.text(locale)).append('\n');
      }
    }
    for (CaseResult result : run.failed()) {
      text.append("FAILED ")
          .append(result.tested().id())
          .append(" (")
          .append(result.tested().place())
          .append(")\n")
          .append(differences(result));
    }
    return text.append(counts(run)).append('\n').toString();
  }

  /** Each difference with its why, indented. */
  static String differences(CaseResult result) {
    StringBuilder text = new StringBuilder();
    for (Difference difference : result.differences()) {
      text.append("  ").append(difference).append('\n');
      if (!difference.why().isEmpty()) {
        text.append("    ").append(difference.why()).append('\n');
      }
    }
    return text.toString();
  }

  private static String counts(CaseRun run) {
    int all = run.results().size();
    int failed = run.failed().size();
    return DiagnosticReport.plural(all, "case")
        + ": "
        + (all - failed)
        + " passed, "
        + failed
        + " failed"
        + (run.notRun() == 0
            ? ""
            : ", " + run.notRun() + " not run (they build on files outside the pack)")
        + (run.mistakes() == 0
            ? ""
            : "; " + DiagnosticReport.plural(run.mistakes(), "mistake") + " in case files")
        + "; "
        + run.pack()
        + ", "
        + run.date();
  }

  /** All cases and mistakes. */
  static String json(CaseRun run, Locale locale) {
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
