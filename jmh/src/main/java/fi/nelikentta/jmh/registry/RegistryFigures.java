package fi.nelikentta.jmh.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import fi.nelikentta.jmh.results.Machine;
import fi.nelikentta.jmh.results.Target;
import fi.nelikentta.jmh.results.Targets;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a run over a whole registry came to.
 *
 * @param machine what it ran on
 * @param day when
 * @param note what a reader must know of the circumstances; may be empty
 * @param rows how many clients; strategies, points and evidence of all were the same
 * @param compared in how many runs of the library
 * @param inputBytes the registry
 * @param outputBytes what the library wrote
 * @param duckDbBytes what DuckDB wrote
 * @param inMemory with input and output in memory
 * @param onDisk with both on the disk
 */
record RegistryFigures(
    Machine machine,
    String day,
    String note,
    long rows,
    int compared,
    long inputBytes,
    long outputBytes,
    long duckDbBytes,
    InMemory inMemory,
    OnDisk onDisk) {
  private static final double MEGA = 1e6;
  private static final double MOST_RATIO = 0.7;
  private static final double LEAST_GAIN = 1.7;

  /**
   * What the programs take.
   *
   * @param duckDb two threads
   * @param library two threads
   * @param oneThread the library with one
   * @param oneProcessor the same, held to one processor; empty where nothing can hold it
   * @param small the library with two threads and a heap of 256 MB
   */
  record InMemory(
      List<Timed> duckDb,
      List<Timed> library,
      List<Timed> oneThread,
      List<Timed> oneProcessor,
      List<Timed> small) {}

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

  /** What must hold. */
  Targets targets() {
    List<Target> rows = new ArrayList<>();
    rows.add(
        ratio(
            "registry-ratio",
            "CSV to CSV with evidence, library ÷ DuckDB, two threads each, in memory",
            inMemory.library(),
            inMemory.duckDb(),
            Target.Bound.AT_MOST,
            MOST_RATIO,
            ""));
    rows.add(
        ratio(
            "registry-ratio-disk",
            "the same on the disk, all forced to it",
            onDisk.library(),
            onDisk.duckDb(),
            Target.Bound.AT_MOST,
            MOST_RATIO,
            ""));
    rows.add(
        new Target(
            "registry-heap",
            "rows with other answers than DuckDB, with `-Xmx256m` as in every run",
            0,
            "",
            Target.Bound.AT_MOST,
            0,
            "%d runs of %,d rows; with 256 MB %s s, at most %d MB resident"
                .formatted(
                    compared,
                    this.rows,
                    number(median(inMemory.small())),
                    most(inMemory.small()))));
    rows.add(
        ratio(
            "registry-threads",
            "one thread ÷ two threads, time of whole runs in memory",
            inMemory.oneThread(),
            inMemory.library(),
            Target.Bound.AT_LEAST,
            LEAST_GAIN,
            "; the JVM's compilers have the second processor while one thread runs"));
    if (!inMemory.oneProcessor().isEmpty()) {
      rows.add(
          ratio(
              "registry-processors",
              "the same, one thread held to one processor ÷ two threads",
              inMemory.oneProcessor(),
              inMemory.library(),
              Target.Bound.AT_LEAST,
              LEAST_GAIN,
              "; by `taskset -c 0`, compilers and collector too"));
    }
    return new Targets("jmh/registry/run.sh " + this.rows, day, note, machine, rows);
  }

  private static Target ratio(
      String id,
      String question,
      List<Timed> over,
      List<Timed> under,
      Target.Bound bound,
      double target,
      String more) {
    return new Target(
        id,
        question,
        median(over) / median(under),
        "",
        bound,
        target,
        "%s s ÷ %s s%s".formatted(number(median(over)), number(median(under)), more));
  }

  /**
   * Writes {@code registry.json}, which is what must hold, {@code registry-runs.json}, which is
   * every single run, and {@code registry.md} into the folder.
   */
  void write(Path folder) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("machine", machine.line());
      json.writeStringField("day", day);
      json.writeNumberField("rows", rows);
      json.writeNumberField("inputBytes", inputBytes);
      json.writeNumberField("outputBytes", outputBytes);
      json.writeNumberField("duckDbBytes", duckDbBytes);
      write(json, "duckDb", inMemory.duckDb());
      write(json, "library", inMemory.library());
      write(json, "oneThread", inMemory.oneThread());
      write(json, "oneProcessor", inMemory.oneProcessor());
      write(json, "heap256", inMemory.small());
      write(json, "duckDbOnDisk", onDisk.duckDb());
      write(json, "libraryOnDisk", onDisk.library());
      write(json, "diskAlone", onDisk.nothingElse());
      json.writeEndObject();
    }
    Files.writeString(folder.resolve("registry-runs.json"), text + "\n");
    targets().write(folder.resolve(Targets.REGISTRY));
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
        Strategies, points and the rules that gave them were the same in every row of all %d runs in memory.

        | | median of %d | fastest … slowest | memory, most |
        |---|--:|---|--:|
        %s%s%s%s%s%s%s%s
        - Library ÷ DuckDB, two threads each: **%s** in memory, %s on this disk. At most %s must hold.
        - Two threads ÷ one, in memory: **%s** times as fast. While one thread runs, the JVM's compilers have the other
          processor to themselves.%s At least %s must hold.
        - Library on the disk ÷ the disk alone: **%s**. It takes %s MB a second, forced.
        - Read: %s MB. Written: %s MB by the library, which also tells what is unknown of each client, what else it
          could be, and its tags; %s MB by DuckDB.

        In memory no disk is measured; on the disk all are timed until what they wrote is forced to it.

        `jmh/registry/run.sh %d`, %s; %s. Times are of whole processes, in turn; DuckDB 1.5.6.0 in a JVM, the library
        through its launcher. The native library of DuckDB lies unpacked: its driver would copy it out of the jar at every
        start, which is not in these times.
        %s"""
        .formatted(
            rows,
            compared,
            inMemory.duckDb().size(),
            row("in memory: DuckDB, 2 threads", inMemory.duckDb()),
            row("in memory: library, 2 threads", inMemory.library()),
            row("in memory: library, 1 thread", inMemory.oneThread()),
            row("in memory: library, 1 thread, held to one processor", inMemory.oneProcessor()),
            row("in memory: library, 2 threads, `-Xmx256m`", inMemory.small()),
            row("on the disk: DuckDB, 2 threads", onDisk.duckDb()),
            row("on the disk: library, 2 threads", onDisk.library()),
            row("the disk alone: as many bytes as the library writes", onDisk.nothingElse()),
            number(median(inMemory.library()) / median(inMemory.duckDb())),
            number(median(onDisk.library()) / median(onDisk.duckDb())),
            MOST_RATIO,
            number(median(inMemory.oneThread()) / median(inMemory.library())),
            heldToOne(),
            LEAST_GAIN,
            number(median(onDisk.library()) / median(onDisk.nothingElse())),
            number(outputBytes / MEGA / median(onDisk.nothingElse())),
            number(inputBytes / MEGA),
            number(outputBytes / MEGA),
            number(duckDbBytes / MEGA),
            rows,
            day,
            machine.line(),
            note.isEmpty() ? "" : "\n" + note + "\n");
  }

  private String heldToOne() {
    return inMemory.oneProcessor().isEmpty()
        ? ""
        : " Against one thread held to one processor, where they take\n  their turn with it: **"
            + number(median(inMemory.oneProcessor()) / median(inMemory.library()))
            + "**.";
  }

  private static String row(String name, List<Timed> runs) {
    if (runs.isEmpty()) {
      return "";
    }
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
