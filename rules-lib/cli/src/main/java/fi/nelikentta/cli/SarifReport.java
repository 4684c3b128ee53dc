package fi.nelikentta.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.authoring.check.DiagnosticText;
import fi.nelikentta.authoring.check.Finding;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.cli.terminal.Version;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.rule.Place;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings in SARIF 2.1.0, which editors and code hosting show beside the lines. */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonGenerator json;
  private final PackLoading loading;
  private final @Nullable ProofReport proof;
  private final Locale locale;
  private final Words words;

  /** The name of each kind of finding, by its id. */
  private final SortedMap<String, String> nameById = new TreeMap<>();

  private SarifReport(
      JsonGenerator json, PackLoading loading, @Nullable ProofReport proof, Locale locale) {
    this.locale = locale;
    this.words = Words.beside(SarifReport.class, locale.getLanguage());
    this.json = json;
    this.loading = loading;
    this.proof = proof;
    loading.diagnostics().forEach(found -> name(found.code().id(), found.code().name()));
    if (proof != null) {
      proof.all().forEach(found -> name(found.code().id(), found.code().name()));
    }
  }

  private void name(String id, String name) {
    nameById.put(id, name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static String of(PackLoading loading, @Nullable ProofReport proof, Locale locale) {
    return JsonText.of(json -> new SarifReport(json, loading, proof, locale).write());
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
    DiagnosticText told = DiagnosticText.of(loading, locale.getLanguage());
    for (Diagnostic found : loading.diagnostics()) {
      String person = told.person(found);
      result(
          found.code().id(),
          found.severity().name(),
          found.message(locale)
              + "\n"
              + found.remedy().asTry().in(locale)
              + (person == null ? "" : "\n" + person),
          new Finding.Site(found.place(), found.rule()),
          List.of(),
          told.toCase(found));
    }
    if (proof != null) {
      for (Finding found : proof.all()) {
        result(
            found.code().id(),
            found.code().weight().name(),
            proof.told(found),
            found.site(),
            found.related(),
            proof.toCase(found));
      }
    }
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    DiagnosticReport.proof(json, loading, proof, locale);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "nelikentta");
    json.writeStringField("version", Version.text());
    json.writeArrayFieldStart("rules");
    for (Map.Entry<String, String> name : nameById.entrySet()) {
      json.writeStartObject();
      json.writeStringField("id", name.getKey());
      json.writeStringField("name", name.getValue());
      json.writeObjectFieldStart("shortDescription");
      json.writeStringField("text", words.of(name.getKey()));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(
      String id,
      String level,
      String text,
      Finding.Site site,
      List<Finding.Site> related,
      @Nullable String pasted)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", id);
    json.writeNumberField("ruleIndex", nameById.headMap(id).size());
    json.writeStringField("level", level.toLowerCase(Locale.ROOT));
    json.writeObjectFieldStart("message");
    json.writeStringField("text", text);
    json.writeEndObject();
    locations("locations", List.of(site));
    if (!related.isEmpty()) {
      locations("relatedLocations", related);
    }
    if (pasted != null) {
      json.writeObjectFieldStart("properties");
      json.writeStringField("case", pasted);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void locations(String field, List<Finding.Site> sites) throws IOException {
    json.writeArrayFieldStart(field);
    for (Finding.Site site : sites) {
      json.writeStartObject();
      location(site.place(), site.rule());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void location(Place place, @Nullable String rule) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(place.file()));
    json.writeEndObject();
    if (place.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", place.line());
      if (place.column() > 0) {
        json.writeNumberField("startColumn", place.column());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    if (rule != null) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("name", rule);
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
