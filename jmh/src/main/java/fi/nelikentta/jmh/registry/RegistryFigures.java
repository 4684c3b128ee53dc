package fi.nelikentta.jmh.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a run over a whole registry came to.
 *
 * @param machine what it ran on
 * @param day when
 * @param rows how many clients; strategies, points and evidence of all were the same
 * @param inputBytes the registry
 * @param outputBytes what the library wrote
 * @param duckDbBytes what DuckDB wrote
 * @param inMemory with input and output in memory
 * @param onDisk with both on the disk
 */
record RegistryFigures(
    String machine,
    String day,
    long rows,
    long inputBytes,
    long outputBytes,
    long duckDbBytes,
    InMemory inMemory,
    OnDisk onDisk) {
  private static final double MEGA = 1e6;

  /**
   * What the programs take.
   *
   * @param duckDb two threads
   * @param library two threads
   * @param oneThread the library with one
   * @param small the library with two threads and a heap of 256 MB
   */
  record InMemory(
      List<Timed> duckDb, List<Timed> library, List<Timed> oneThread, List<Timed> small) {}

  /**
   * What they take until what they wrote is forced to the disk.
   *
   * @param duckDb two threads
   * @param library two threads
   * @param nothingElse a loop that writes and forces as many bytes as the library
   */
  record OnDisk(List<Timed> duckDb, List<Timed> library, List<Timed> nothingElse) {}

  /** The one in the middle. */
  static double median(List<Timed> runs) {
    List<Double> sorted = runs.stream().map(Timed::seconds).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static long most(List<Timed> runs) {
    return runs.stream().mapToLong(Timed::megabytes).max().orElse(0);
  }

  /** Writes {@code registry.json} and {@code registry.md} into the folder. */
  void write(Path folder) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("machine", machine);
      json.writeStringField("day", day);
      json.writeNumberField("rows", rows);
      json.writeNumberField("inputBytes", inputBytes);
      json.writeNumberField("outputBytes", outputBytes);
      json.writeNumberField("duckDbBytes", duckDbBytes);
      write(json, "duckDb", inMemory.duckDb());
      write(json, "library", inMemory.library());
      write(json, "oneThread", inMemory.oneThread());
      write(json, "heap256", inMemory.small());
      write(json, "duckDbOnDisk", onDisk.duckDb());
      write(json, "libraryOnDisk", onDisk.library());
      write(json, "diskAlone", onDisk.nothingElse());
      json.writeEndObject();
    }
    Files.writeString(folder.resolve("registry.json"), text + "\n");
    Files.writeString(folder.resolve("registry.md"), page());
  }

  private static void write(JsonGenerator json, String name, List<Timed> runs) throws IOException {
    json.writeArrayFieldStart(name);
    for (Timed run : runs) {
      json.writeStartObject();
      json.writeNumberField("seconds", Math.rint(run.seconds() * 1000) / 1000);
      json.writeNumberField("megabytes", run.megabytes());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The figures as a page. */
  String page() {
    return """
        # A whole registry

        %,d clients of the reference pack, made up by a seed: CSV in, CSV out with the evidence of every client.
        Beside it the same rules as SQL in DuckDB ([`asiakkuus.sql`](../registry/asiakkuus.sql), written from the pack).
        Strategies, points and the rules that gave them were the same in every row.

        | | median of %d | fastest … slowest | memory, most |
        |---|--:|---|--:|
        %s%s%s%s%s%s%s
        - Library ÷ DuckDB, two threads each: **%s** in memory, %s on this disk.
        - Two threads ÷ one, in memory: **%s** times as fast.
        - Library on the disk ÷ the disk alone: **%s**. It takes %s MB a second, forced.
        - Read: %s MB. Written: %s MB by the library, which also tells what is unknown of each client, what else it
          could be, and its tags; %s MB by DuckDB.

        In memory no disk is measured; on the disk all are timed until what they wrote is forced to it.

        `jmh/registry/run.sh %d`, %s; %s. Times are of whole processes, in turn; DuckDB 1.5.6.0 in a JVM, the library
        through its launcher.
        """
        .formatted(
            rows,
            inMemory.duckDb().size(),
            row("in memory: DuckDB, 2 threads", inMemory.duckDb()),
            row("in memory: library, 2 threads", inMemory.library()),
            row("in memory: library, 1 thread", inMemory.oneThread()),
            row("in memory: library, 2 threads, `-Xmx256m`", inMemory.small()),
            row("on the disk: DuckDB, 2 threads", onDisk.duckDb()),
            row("on the disk: library, 2 threads", onDisk.library()),
            row("the disk alone: as many bytes as the library writes", onDisk.nothingElse()),
            number(median(inMemory.library()) / median(inMemory.duckDb())),
            number(median(onDisk.library()) / median(onDisk.duckDb())),
            number(median(inMemory.oneThread()) / median(inMemory.library())),
            number(median(onDisk.library()) / median(onDisk.nothingElse())),
            number(outputBytes / MEGA / median(onDisk.nothingElse())),
            number(inputBytes / MEGA),
            number(outputBytes / MEGA),
            number(duckDbBytes / MEGA),
            rows,
            day,
            machine);
  }

  private static String row(String name, List<Timed> runs) {
    List<Double> sorted = runs.stream().map(Timed::seconds).sorted().toList();
    return "| %s | %s s | %s … %s s | %d MB |%n"
        .formatted(
            name,
            number(median(runs)),
            number(sorted.get(0)),
            number(sorted.get(sorted.size() - 1)),
            most(runs));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
  }
}
