package fi.nelikentta.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.authoring.check.Weight;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Findings as text and as JSON. */
final class DiagnosticReport {
  private DiagnosticReport() {}

  /** One line a finding, each with its hint below it, a summary, and what the proof says. */
  static String text(PackLoading loading, @Nullable ProofReport proof) {
    StringBuilder text = new StringBuilder();
    loading.diagnostics().forEach(found -> text.append(found).append('\n'));
    if (proof != null) {
      text.append(proof.findings());
    }
    text.append(summary(loading, proof)).append('\n');
    if (proof != null) {
      text.append(proof.conclusion());
    }
    return text.toString();
  }

  private static String summary(PackLoading loading, @Nullable ProofReport proof) {
    RulePack pack = loading.pack();
    String what =
        pack == null
            ? loading.source()
            : String.join(
                ", ",
                pack.identity().id() + " " + pack.identity().version() + ": " + count(pack),
                String.join(" ", pack.manifest().languages()),
                "hash " + pack.identity().shortHash());
    return what
        + (pack == null ? ": " : "; ")
        + plural(errors(loading, proof), "error")
        + ", "
        + plural(warnings(loading, proof), "warning");
  }

  private static int errors(PackLoading loading, @Nullable ProofReport proof) {
    return count(loading.diagnostics(), Severity.ERROR)
        + (proof == null ? 0 : proof.count(Weight.ERROR));
  }

  private static int warnings(PackLoading loading, @Nullable ProofReport proof) {
    return count(loading.diagnostics(), Severity.WARNING)
        + (proof == null ? 0 : proof.count(Weight.WARNING));
  }

  private static String count(RulePack pack) {
    return plural(pack.rules().size(), "rule") + ", " + plural(pack.schema().size(), "attribute");
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
  static String json(PackLoading loading, @Nullable ProofReport proof) {
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
          diagnostics(json, loading.diagnostics());
          if (proof != null) {
            proof.findings(json);
          }
          json.writeEndArray();
          if (proof != null) {
            proof.proof(json);
          }
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

  static void diagnostics(JsonGenerator json, List<Diagnostic> diagnostics) throws IOException {
    for (Diagnostic found : diagnostics) {
      json.writeStartObject();
      json.writeStringField("code", found.code().id());
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
      json.writeStringField("message", found.message());
      json.writeStringField("hint", found.hint());
      json.writeEndObject();
    }
  }
}
