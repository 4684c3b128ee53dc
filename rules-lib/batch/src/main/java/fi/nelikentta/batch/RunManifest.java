package fi.nelikentta.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import fi.nelikentta.Outcome;
import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.batch.mapping.Mapping;
import fi.nelikentta.batch.mapping.MappingRule;
import fi.nelikentta.batch.people.ExcludedIds;
import fi.nelikentta.batch.people.People;
import fi.nelikentta.batch.people.ReviewChoice;
import fi.nelikentta.batch.people.SeenIds;
import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.rule.CustomerStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The file beside proposals that says what made them. The same run gives the same bytes. */
final class RunManifest {
  private static final int SCHEMA = 1;

  private final RunResult result;
  private final JsonGenerator json;

  private RunManifest(RunResult result, JsonGenerator json) {
    this.result = result;
    this.json = json;
  }

  /** What the request's options are, and which files are written and how, in one line. */
  static String options(Request request, List<Companion> companions) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      writeOptions(request, json);
      Output output = request.output();
      json.writeStringField("out", name(output.file()));
      json.writeStringField("rejects", name(output.rejects()));
      ExcludedIds excluded = request.people().excluded();
      for (InputFile input : request.inputs()) {
        if (input.query() != null) {
          json.writeStringField("query", input.query().sha256());
        }
      }
      // Not kept for good: of a short list it could be found out by trying.
      json.writeStringField("excludeSha256", excluded == null ? "" : excluded.sha256());
      if (!companions.isEmpty()) {
        writeList(json, "beside", companions.stream().map(Companion::name).toList());
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private static String name(@Nullable Path path) {
    return path == null ? "" : String.valueOf(path.getFileName());
  }

  /** Its bytes. */
  static byte[] of(RunResult result) throws IOException {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      new RunManifest(result, json).write();
      json.writeRaw('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    json.writeStringField("tool", result.request().tool());
    writePack();
    json.writeStringField("date", result.date().toString());
    writeOptions(result.request(), json);
    writeInputs();
    writeMapping();
    writeCounts();
    json.writeEndObject();
  }

  private void writePack() throws IOException {
    PackIdentity pack = result.pack().identity();
    json.writeObjectFieldStart("pack");
    json.writeStringField("id", pack.id());
    json.writeStringField("version", pack.version());
    json.writeStringField("hash", pack.hash());
    json.writeStringField("validation", pack.validation());
    json.writeEndObject();
  }

  private static void writeOptions(Request request, JsonGenerator json) throws IOException {
    Dialect dialect = request.dialect();
    json.writeObjectFieldStart("options");
    json.writeStringField("idColumn", request.columns().idColumn());
    writeList(json, "passThrough", request.columns().passThrough());
    json.writeStringField("unknownColumns", key(request.columns().unknown()));
    json.writeStringField(
        "delimiter", dialect.delimiter() == null ? "header" : dialect.delimiter().toString());
    json.writeStringField("decimalMark", key(dialect.mark()));
    writeList(json, "null", new TreeSet<>(dialect.nulls()));
    if (dialect.badCell() != Dialect.BadCell.REJECTED) {
      json.writeStringField("badCell", key(dialect.badCell()));
    }
    json.writeStringField("formulas", key(request.output().formulas()));
    Allowance allowance = request.allowance();
    if (allowance.most() != Allowance.NONE.most()) {
      json.writeNumberField("maxRejects", allowance.most());
    }
    json.writeStringField(
        "allowRejects",
        allowance.allowed().toPlainString()
            + (allowance.unit() == Allowance.Unit.PERCENT ? "%" : ""));
    Mapping mapping = request.columns().mapping();
    if (mapping != null) {
      json.writeStringField("mapping", mapping.sha256());
    }
    for (InputFile input : request.inputs()) {
      if (input.query() != null) {
        json.writeStringField("database", input.query().database().name());
      }
    }
    json.writeStringField("dialect", request.output().form().key());
    json.writeStringField("engine", request.engine());
    writePeople(request.people(), json);
    json.writeEndObject();
  }

  /** What the run owes to people, so that another can be told from it. */
  private static void writePeople(People people, JsonGenerator json) throws IOException {
    json.writeStringField(
        "purpose", people.purpose() == null ? "not-told" : people.purpose().key());
    if (people.detail() == People.Detail.AGGREGATES) {
      json.writeStringField("detail", key(people.detail()));
    }
    json.writeStringField("ids", people.ids().kind().key());
    if (people.ids().findKeyMark().isPresent()) {
      json.writeStringField("pseudonymKey", people.ids().findKeyMark().get());
    }
    ExcludedIds excluded = people.excluded();
    if (excluded != null) {
      json.writeStringField("exclude", excluded.name());
      json.writeNumberField("excludeIds", excluded.size());
    }
    if (people.whereabouts() != null) {
      json.writeStringField("nonDisclosureColumn", people.whereabouts().column());
      writeList(json, "hidden", new TreeSet<>(people.whereabouts().hidden()));
    }
    ReviewChoice review = people.review();
    if (review != null) {
      json.writeNumberField("reviewSample", review.size());
      json.writeNumberField("reviewSeed", review.seed());
      writeList(
          json, "reviewPicked", new TreeSet<>(review.picked()).stream().map(Enum::name).toList());
      writeList(json, "reviewBy", review.by());
    }
  }

  private void writeSameIds() throws IOException {
    SeenIds seen = result.seenIds();
    json.writeObjectFieldStart("idsSeenBefore");
    json.writeNumberField("rows", seen.again());
    if (seen.isFull()) {
      json.writeNumberField("amongTheFirst", SeenIds.MOST);
    }
    json.writeArrayFieldStart("first");
    for (SeenIds.Place place : seen.first()) {
      json.writeStartObject();
      json.writeStringField("input", result.inputs().get(place.input()).name());
      json.writeNumberField("line", place.line());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Which cells the mapping filled or changed, so that nobody takes a decision for a datum. */
  private void writeMapping() throws IOException {
    Mapping mapping = result.request().columns().mapping();
    if (mapping == null) {
      return;
    }
    json.writeObjectFieldStart("mapping");
    json.writeStringField("name", mapping.name());
    json.writeStringField("sha256", mapping.sha256());
    json.writeArrayFieldStart("rules");
    for (MappingRule rule : mapping.rules()) {
      json.writeStartObject();
      json.writeStringField("attribute", rule.attribute().name());
      if (rule.from() != null) {
        json.writeStringField("from", rule.from());
      }
      if (rule.reason() != null) {
        json.writeStringField("reason", rule.reason());
      }
      for (Mapped.Kind kind : Mapped.Kind.values()) {
        if (rule.does(kind)) {
          json.writeNumberField(kind.key(), result.tally().mapped(rule, kind));
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeInputs() throws IOException {
    json.writeArrayFieldStart("inputs");
    for (InputFacts input : result.inputs()) {
      json.writeStartObject();
      json.writeStringField("name", input.name());
      json.writeStringField("format", input.format().key());
      json.writeNumberField("size", input.size());
      json.writeStringField("sha256", input.sha256());
      json.writeNumberField("rows", input.rows());
      if (input.spreadsheet() == Recognised.READ) {
        json.writeStringField("dialect", CsvForm.EXCEL_FI.key());
      } else if (input.spreadsheet() == Recognised.LIKELY) {
        json.writeStringField("looksLike", CsvForm.EXCEL_FI.key());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeCounts() throws IOException {
    Tally tally = result.tally();
    json.writeNumberField("rows", tally.rows());
    json.writeNumberField("excluded", tally.excluded());
    writeSameIds();
    json.writeNumberField("proposals", tally.proposals());
    json.writeNumberField("firm", tally.firm());
    json.writeObjectFieldStart("outcomes");
    for (Outcome outcome : Outcome.values()) {
      json.writeNumberField(outcome.name(), tally.count(outcome).all());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("strategies");
    for (CustomerStrategy strategy : CustomerStrategy.values()) {
      json.writeNumberField(strategy.name(), tally.count(strategy).all());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("stops");
    for (Map.Entry<String, Long> kind : tally.stopKinds().entrySet()) {
      json.writeNumberField(kind.getKey(), kind.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("rejects");
    json.writeNumberField("rows", tally.rejectedRows());
    json.writeNumberField("cells", tally.rejectedCells());
    if (tally.keptRows() > 0) {
      json.writeNumberField("keptRows", tally.keptRows());
    }
    json.writeEndObject();
  }

  private static void writeList(JsonGenerator json, String name, Collection<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
