package fi.nelikentta.jmh.results;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as JSON: what is kept of it under {@code jmh/results}. */
final class RunFile {
  private static final MathContext DIGITS = new MathContext(4);

  private RunFile() {}

  static void write(Run run, Path file) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeStringField("benchmark", run.benchmark());
      json.writeStringField("command", run.command());
      json.writeStringField("measured", run.measured());
      json.writeStringField("note", run.note());
      json.writeNumberField("forks", run.forks());
      write(json, run.machine());
      json.writeArrayFieldStart("figures");
      for (Figure figure : run.figures()) {
        write(json, figure);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  static void write(JsonGenerator json, Machine machine) throws IOException {
    json.writeObjectFieldStart("machine");
    json.writeStringField("cpu", machine.cpu());
    json.writeNumberField("cores", machine.cores());
    json.writeNumberField("memoryMegabytes", machine.memoryMegabytes());
    json.writeStringField("system", machine.system());
    json.writeStringField("jdk", machine.jdk());
    json.writeEndObject();
  }

  static Machine machine(Map<?, ?> run) {
    Map<?, ?> machine = JsonTree.object(run, "machine");
    return new Machine(
        JsonTree.text(machine, "cpu"),
        (int) JsonTree.number(machine, "cores"),
        (long) JsonTree.number(machine, "memoryMegabytes"),
        JsonTree.text(machine, "system"),
        JsonTree.text(machine, "jdk"));
  }

  private static void write(JsonGenerator json, Figure figure) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", figure.name());
    write(json, "nanos", figure.nanos());
    write(json, "errorNanos", figure.errorNanos());
    write(json, "cpuNanos", figure.cpuNanos());
    write(json, "bytes", figure.bytes());
    write(json, "keptBytes", figure.keptBytes());
    json.writeArrayFieldStart("samples");
    for (double sample : figure.samples()) {
      json.writeNumber(rounded(sample));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, @Nullable Double value)
      throws IOException {
    if (value != null) {
      json.writeFieldName(name);
      json.writeNumber(rounded(value));
    }
  }

  /** No figure is good for more than four digits. */
  static String rounded(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.toPlainString();
  }

  static Run read(Path file) throws IOException {
    Map<?, ?> run = (Map<?, ?>) JsonTree.read(file);
    return new Run(
        JsonTree.text(run, "benchmark"),
        JsonTree.text(run, "command"),
        JsonTree.text(run, "measured"),
        JsonTree.text(run, "note"),
        (int) JsonTree.number(run, "forks"),
        machine(run),
        JsonTree.list(run, "figures").stream().map(figure -> figure((Map<?, ?>) figure)).toList());
  }

  private static Figure figure(Map<?, ?> figure) {
    List<Double> samples =
        JsonTree.list(figure, "samples").stream().map(sample -> (Double) sample).toList();
    return new Figure(
        JsonTree.text(figure, "name"),
        JsonTree.number(figure, "nanos"),
        (Double) figure.get("errorNanos"),
        (Double) figure.get("cpuNanos"),
        (Double) figure.get("bytes"),
        (Double) figure.get("keptBytes"),
        samples);
  }
}
