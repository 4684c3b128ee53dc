package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.authoring.check.DiagnosticText;
import fi.nelikentta.authoring.check.Weight;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import fi.nelikentta.text.Message;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Findings as text and as JSON. */
final class DiagnosticReport {
  private DiagnosticReport() {}

  /** One line a finding, each with its hint below it, a summary, and what the proof says. */
  static String text(PackLoading loading, @Nullable ProofReport proof, Locale locale) {
    StringBuilder text = new StringBuilder();
    DiagnosticText told = DiagnosticText.of(loading, locale.getLanguage());
    loading.diagnostics().forEach(found -> text.append(told.text(found)));
    if (proof != null) {
      text.append(proof.findings());
    }
    text.append(summary(loading, proof).in(locale)).append('\n');
    text.append(proof == null ? "\n" + told.unproven() + "\n" : proof.conclusion());
    return text.toString();
  }

  private static Message summary(PackLoading loading, @Nullable ProofReport proof) {
    Message errors = counted("one-error", "errors", errors(loading, proof));
    Message warnings = counted("one-warning", "warnings", warnings(loading, proof));
    RulePack pack = loading.pack();
    return pack == null
        ? say("summary", loading.source(), errors, warnings)
        : say(
            "summary-of-pack",
            pack.identity().id() + " " + pack.identity().version(),
            counted("one-rule", "rules", pack.rules().size()),
            counted("one-attribute", "attributes", pack.schema().size()),
            String.join(" ", pack.manifest().languages()),
            pack.identity().shortHash(),
            errors,
            warnings);
  }

  private static int errors(PackLoading loading, @Nullable ProofReport proof) {
    return count(loading.diagnostics(), Severity.ERROR)
        + (proof == null ? 0 : proof.count(Weight.ERROR));
  }

  private static int warnings(PackLoading loading, @Nullable ProofReport proof) {
    return count(loading.diagnostics(), Severity.WARNING)
        + (proof == null ? 0 : proof.count(Weight.WARNING));
  }

  /** A number with its noun, by the key for one and the key for any other number. */
  static Message counted(String one, String many, int count) {
    return count == 1 ? say(one) : say(many, count);
  }

  /** A number with its noun. */
  static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** How many findings weigh that much. */
  static int count(List<Diagnostic> diagnostics, Severity severity) {
    return (int) diagnostics.stream().filter(found -> found.severity() == severity).count();
  }

  /** The findings and the pack, as far as it could be read. */
  static String json(PackLoading loading, @Nullable ProofReport proof, Locale locale) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("source", loading.source());
          RulePack pack = loading.pack();
          if (pack != null) {
            pack(json, pack);
          }
          json.writeNumberField("errors", errors(loading, proof));
          json.writeNumberField("warnings", warnings(loading, proof));
          json.writeArrayFieldStart("diagnostics");
          diagnostics(json, loading, locale);
          if (proof != null) {
            proof.findings(json);
          }
          json.writeEndArray();
          proof(json, loading, proof, locale);
          json.writeEndObject();
        });
  }

  static void pack(JsonGenerator json, RulePack pack) throws IOException {
    json.writeObjectFieldStart("pack");
    json.writeStringField("id", pack.identity().id());
    json.writeStringField("version", pack.identity().version());
    json.writeStringField("hash", pack.identity().hash());
    json.writeNumberField("rules", pack.rules().size());
    json.writeNumberField("attributes", pack.schema().size());
    JsonText.strings(json, "languages", pack.manifest().languages());
    json.writeEndObject();
  }

  /** The figures and what is proven; that nothing is, of a pack with errors. */
  static void proof(
      JsonGenerator json, PackLoading loading, @Nullable ProofReport proof, Locale locale)
      throws IOException {
    if (proof != null) {
      proof.proof(json);
      return;
    }
    json.writeObjectFieldStart("proof");
    json.writeStringField("result", "not-read");
    json.writeStringField(
        "conclusion", DiagnosticText.of(loading, locale.getLanguage()).unproven());
    json.writeEndObject();
  }

  private static void diagnostics(JsonGenerator json, PackLoading loading, Locale locale)
      throws IOException {
    DiagnosticText told = DiagnosticText.of(loading, locale.getLanguage());
    for (Diagnostic found : loading.diagnostics()) {
      json.writeStartObject();
      write(json, found, locale);
      String person = told.person(found);
      if (person != null) {
        json.writeObjectFieldStart("example");
        json.writeStringField("person", person);
        json.writeStringField("case", told.toCase(found));
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  static void diagnostics(JsonGenerator json, List<Diagnostic> diagnostics, Locale locale)
      throws IOException {
    for (Diagnostic found : diagnostics) {
      json.writeStartObject();
      write(json, found, locale);
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, Diagnostic found, Locale locale)
      throws IOException {
    json.writeStringField("code", found.code().id());
    json.writeStringField("key", found.what().key());
    json.writeStringField("severity", found.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField("file", found.place().file());
    if (found.place().line() > 0) {
      json.writeNumberField("line", found.place().line());
    }
    if (found.place().column() > 0) {
      json.writeNumberField("column", found.place().column());
    }
    if (found.rule() != null) {
      json.writeStringField("rule", found.rule());
    }
    json.writeStringField("message", found.message(locale));
    json.writeStringField("hint", found.hint(locale));
  }
}
