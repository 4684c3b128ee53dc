package fi.nelikentta.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.PackLoading;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings in SARIF 2.1.0, which editors and code hosting show beside the lines. */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonGenerator json;
  private final PackLoading loading;
  private final List<Code> codes;
  private final Locale locale;

  private SarifReport(JsonGenerator json, PackLoading loading, Locale locale) {
    this.locale = locale;
    this.json = json;
    this.loading = loading;
    this.codes = loading.diagnostics().stream().map(Diagnostic::code).distinct().sorted().toList();
  }

  static String of(PackLoading loading, Locale locale) {
    return JsonText.of(json -> new SarifReport(json, loading, locale).write());
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    for (Diagnostic found : loading.diagnostics()) {
      result(found);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "nelikentta");
    json.writeArrayFieldStart("rules");
    for (Code code : codes) {
      json.writeStartObject();
      json.writeStringField("id", code.id());
      json.writeStringField("name", code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(Diagnostic found) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", found.code().id());
    json.writeNumberField("ruleIndex", codes.indexOf(found.code()));
    json.writeStringField("level", found.severity().name().toLowerCase(Locale.ROOT));
    json.writeObjectFieldStart("message");
    String hint = found.remedy().asTry().in(locale);
    json.writeStringField("text", found.message(locale) + "\n" + hint);
    json.writeEndObject();
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    location(found);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void location(Diagnostic found) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(found.place().file()));
    json.writeEndObject();
    if (found.place().line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", found.place().line());
      if (found.place().column() > 0) {
        json.writeNumberField("startColumn", found.place().column());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    if (found.rule() != null) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("name", found.rule());
      json.writeStringField("kind", "rule");
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  /** The file as it was named: below the folder as given, so that a host finds it in its tree. */
  private String uri(String file) {
    try {
      Path folder = Path.of(loading.source());
      if (Files.isDirectory(folder)) {
        Path path = folder.resolve(file);
        return path.isAbsolute()
            ? path.toUri().toString()
            : encoded(path.normalize().toString().replace('\\', '/'));
      }
    } catch (InvalidPathException wrong) {
      // A pack that is no path has files without a folder.
    }
    return encoded(file);
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
