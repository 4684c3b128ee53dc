package fi.nelikentta.jmh.registry;

import fi.nelikentta.jmh.results.Machine;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Question: how long does a whole registry take, CSV in and CSV out with the evidence of every
 * client, beside the same rules as SQL in DuckDB?
 *
 * <p>Workload: a registry out of {@link RegistryGenerator}; both with two threads, five times each
 * in turn, each time in a process of its own, from its start until its output is forced to the
 * disk. First in memory, where programs are measured and no disk: there the library once more with
 * one thread, and with a heap of 256 MB. Then on the disk, where as many bytes as the library
 * writes are written by a loop that does nothing else. What both wrote is compared row by row.
 *
 * <p>Command: {@code jmh/registry/run.sh [ROWS]}
 */
public final class RegistryRun {
  private static final int ROUNDS = 5;
  private static final long SEED = 20_261_122L;
  private static final String DATE = "2026-11-22";
  private static final String NO_OPTIONS = "";

  private final Path root;
  private final long rows;
  private final Place memory;
  private final Place disk;

  private RegistryRun(Path root, long rows, Place memory, Place disk) {
    this.root = root;
    this.rows = rows;
    this.memory = memory;
    this.disk = disk;
  }

  /** Where a registry and what is made of it are. */
  private record Place(Path registry, Path ours, Path theirs, Path rejects) {
    static Place in(Path folder, long rows) throws IOException {
      Files.createDirectories(folder);
      return new Place(
          folder.resolve("registry-" + rows + ".csv"),
          folder.resolve("proposals.csv"),
          folder.resolve("duckdb.csv"),
          folder.resolve("rejects.csv"));
    }

    /** Outputs of one run must not be in the way of the next, which has to find room. */
    void clear() throws IOException {
      Files.deleteIfExists(ours);
      Files.deleteIfExists(theirs);
    }
  }

  /** The repository, rows, a folder in memory, one on the disk, that of results, the day it is. */
  public static void main(String[] args) throws IOException, InterruptedException {
    long rows = Long.parseLong(args[1]);
    Place memory = Place.in(Path.of(args[2]), rows);
    Place disk = Place.in(Path.of(args[3]), rows);
    RegistryFigures figures =
        new RegistryRun(Path.of(args[0]), rows, memory, disk).run(args[args.length - 1]);
    figures.write(Path.of(args[4]));
    System.out.print(figures.page());
  }

  private RegistryFigures run(String day) throws IOException, InterruptedException {
    if (!Files.exists(memory.registry())) {
      Path growing = memory.registry().resolveSibling("registry.growing");
      RulePack pack = RulePack.load(root.resolve("rules/packs/asiakkuus"));
      RegistryGenerator.write(pack, rows, SEED, growing);
      Files.move(growing, memory.registry());
    }
    List<Timed> duckDb = new ArrayList<>();
    List<Timed> library = new ArrayList<>();
    List<Timed> oneThread = new ArrayList<>();
    List<Timed> small = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      duckDb.add(duckDb(memory));
      library.add(library(memory, "2", NO_OPTIONS));
      oneThread.add(library(memory, "1", NO_OPTIONS));
      small.add(library(memory, "2", "-Xmx256m"));
      tell(round, "in memory", duckDb, library, oneThread, small);
    }
    long same = SameAnswers.count(memory.ours(), memory.theirs());
    long ourBytes = Files.size(memory.ours());
    long theirBytes = Files.size(memory.theirs());
    memory.clear();
    if (!Files.exists(disk.registry())) {
      Files.copy(memory.registry(), disk.registry());
    }
    List<Timed> duckDbOnDisk = new ArrayList<>();
    List<Timed> libraryOnDisk = new ArrayList<>();
    List<Timed> nothingElse = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      duckDbOnDisk.add(duckDb(disk));
      libraryOnDisk.add(library(disk, "2", NO_OPTIONS));
      nothingElse.add(nothingElse(ourBytes));
      tell(round, "on the disk", duckDbOnDisk, libraryOnDisk, nothingElse);
    }
    disk.clear();
    return new RegistryFigures(
        Machine.current().line(),
        day,
        same,
        Files.size(memory.registry()),
        ourBytes,
        theirBytes,
        new RegistryFigures.InMemory(duckDb, library, oneThread, small),
        new RegistryFigures.OnDisk(duckDbOnDisk, libraryOnDisk, nothingElse));
  }

  @SafeVarargs
  private static void tell(int round, String where, List<Timed>... runs) {
    StringBuilder line = new StringBuilder("round ").append(round).append(' ').append(where);
    for (List<Timed> of : runs) {
      line.append(String.format(Locale.ROOT, " %.1f s", of.get(of.size() - 1).seconds()));
    }
    System.err.println(line);
  }

  private Timed duckDb(Place place) throws IOException, InterruptedException {
    Files.deleteIfExists(place.theirs());
    return java(
        "fi.nelikentta.jmh.registry.DuckDb",
        root.resolve("jmh/registry/asiakkuus.sql").toString(),
        place.registry().toString(),
        place.theirs().toString(),
        "2");
  }

  private Timed nothingElse(long bytes) throws IOException, InterruptedException {
    Files.deleteIfExists(disk.ours());
    return java(
        "fi.nelikentta.jmh.registry.PlainWrite", disk.ours().toString(), Long.toString(bytes));
  }

  private static Timed java(String main, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(args));
    return Timed.run(command, Map.of());
  }

  /** The command line as its users call it. */
  private Timed library(Place place, String threads, String options)
      throws IOException, InterruptedException {
    Files.deleteIfExists(place.ours());
    return Timed.run(
        List.of(
            root.resolve("rules-lib/bin/nelikentta").toString(),
            "classify",
            place.registry().toString(),
            "--pack",
            root.resolve("rules/packs/asiakkuus").toString(),
            "--date",
            DATE,
            "--out",
            place.ours().toString(),
            "--rejects",
            place.rejects().toString(),
            "--threads",
            threads),
        options.isEmpty() ? Map.of() : Map.of("NELIKENTTA_JAVA_OPTS", options));
  }
}
