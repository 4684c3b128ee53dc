package fi.nelikentta.jmh.results;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What must hold, as one run measured it.
 *
 * @param command what started the run
 * @param measured the day, as {@code 2026-11-22}
 * @param note what a reader must know of the circumstances; may be empty
 * @param machine what it ran on
 * @param rows a question each
 */
public record Targets(
    String command, String measured, String note, Machine machine, List<Target> rows) {
  /** The name of the file in the folder of results. */
  static final String FILE = "quick.json";

  /** The same of the population report. */
  public static final String REPORT = "report.json";

  /** The same of a whole registry. */
  public static final String REGISTRY = "registry.json";

  /** Copies the list. */
  public Targets {
    rows = List.copyOf(rows);
  }

  /** Writes them as JSON. */
  public void write(Path file) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeStringField("command", command);
      json.writeStringField("measured", measured);
      json.writeStringField("note", note);
      RunFile.write(json, machine);
      json.writeArrayFieldStart("rows");
      for (Target row : rows) {
        json.writeStartObject();
        json.writeStringField("id", row.id());
        json.writeStringField("question", row.question());
        json.writeFieldName("measured");
        json.writeNumber(RunFile.rounded(row.measured()));
        json.writeStringField("unit", row.unit());
        json.writeStringField("bound", row.bound().name());
        json.writeFieldName("target");
        json.writeNumber(RunFile.rounded(row.target()));
        json.writeStringField("detail", row.detail());
        json.writeStringField("verdict", row.verdict());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  static Targets read(Path file) throws IOException {
    Map<?, ?> run = (Map<?, ?>) JsonTree.read(file);
    return new Targets(
        JsonTree.text(run, "command"),
        JsonTree.text(run, "measured"),
        JsonTree.text(run, "note"),
        RunFile.machine(run),
        JsonTree.list(run, "rows").stream().map(row -> row((Map<?, ?>) row)).toList());
  }

  private static Target row(Map<?, ?> row) {
    return new Target(
        JsonTree.text(row, "id"),
        JsonTree.text(row, "question"),
        JsonTree.number(row, "measured"),
        JsonTree.text(row, "unit"),
        Target.Bound.valueOf(JsonTree.text(row, "bound")),
        JsonTree.number(row, "target"),
        JsonTree.text(row, "detail"));
  }
}
