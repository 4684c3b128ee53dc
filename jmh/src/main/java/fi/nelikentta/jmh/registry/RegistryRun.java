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
 * one thread, with one thread held to one processor, and with a heap of 256 MB. Then on the disk,
 * where as many bytes as the library writes are written by a loop that does nothing else. What both
 * wrote is compared after each run.
 *
 * <p>Command: {@code jmh/registry/run.sh [ROWS]}; it fails where answers differ, not where time is
 * short.
 */
public final class RegistryRun {
  private static final int ROUNDS = 5;
  private static final long SEED = 20_261_122L;
  private static final String DATE = "2026-11-22";
  private static final String NO_OPTIONS = "";
  private static final Path TASKSET = Path.of("/usr/bin/taskset");

  private final Path root;
  private final long rows;
  private final Place memory;
  private final Place disk;
  private final UnpackedDuckDb peer;
  private final Compared compared = new Compared();

  private RegistryRun(Path root, long rows, Place memory, Place disk, UnpackedDuckDb peer) {
    this.root = root;
    this.rows = rows;
    this.memory = memory;
    this.disk = disk;
    this.peer = peer;
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

  /** The repository, rows, folders in memory, on the disk and of results, the day, a note. */
  public static void main(String[] args) throws IOException, InterruptedException {
    long rows = Long.parseLong(args[1]);
    Place memory = Place.in(Path.of(args[2]), rows);
    Place disk = Place.in(Path.of(args[3]), rows);
    UnpackedDuckDb peer = UnpackedDuckDb.in(Path.of(args[3]).resolve("duckdb"));
    RegistryFigures figures =
        new RegistryRun(Path.of(args[0]), rows, memory, disk, peer).run(args[5], args[6]);
    figures.write(Path.of(args[4]));
    System.out.print(figures.page());
    figures.targets().rows().forEach(row -> System.out.println(row.line()));
  }

  private RegistryFigures run(String day, String note) throws IOException, InterruptedException {
    if (!Files.exists(memory.registry())) {
      Path growing = memory.registry().resolveSibling("registry.growing");
      RulePack pack = RulePack.load(root.resolve("rules/packs/asiakkuus"));
      RegistryGenerator.write(pack, rows, SEED, growing);
      Files.move(growing, memory.registry());
    }
    List<Timed> duckDb = new ArrayList<>();
    List<Timed> library = new ArrayList<>();
    List<Timed> oneThread = new ArrayList<>();
    List<Timed> oneProcessor = new ArrayList<>();
    List<Timed> small = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      duckDb.add(duckDb(memory));
      library.add(compared(library(memory, "2", NO_OPTIONS)));
      oneThread.add(compared(library(memory, "1", NO_OPTIONS)));
      if (Files.isExecutable(TASKSET)) {
        oneProcessor.add(compared(library(memory, "1", NO_OPTIONS, TASKSET.toString(), "-c", "0")));
      }
      small.add(compared(library(memory, "2", "-Xmx256m")));
      tell(round, "in memory", duckDb, library, oneThread, oneProcessor, small);
    }
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
        Machine.current(),
        day,
        note,
        compared.rows(),
        compared.runs(),
        Files.size(memory.registry()),
        ourBytes,
        theirBytes,
        new RegistryFigures.InMemory(duckDb, library, oneThread, oneProcessor, small),
        new RegistryFigures.OnDisk(duckDbOnDisk, libraryOnDisk, nothingElse));
  }

  @SafeVarargs
  private static void tell(int round, String where, List<Timed>... runs) {
    StringBuilder line = new StringBuilder("round ").append(round).append(' ').append(where);
    for (List<Timed> of : runs) {
      if (!of.isEmpty()) {
        line.append(String.format(Locale.ROOT, " %.1f s", of.get(of.size() - 1).seconds()));
      }
    }
    System.err.println(line);
  }

  private Timed duckDb(Place place) throws IOException, InterruptedException {
    Files.deleteIfExists(place.theirs());
    return java(
        peer.classPath(),
        "-Djava.library.path=" + peer.libraries(),
        "fi.nelikentta.jmh.registry.DuckDb",
        root.resolve("jmh/registry/asiakkuus.sql").toString(),
        place.registry().toString(),
        place.theirs().toString(),
        "2");
  }

  private Timed nothingElse(long bytes) throws IOException, InterruptedException {
    Files.deleteIfExists(disk.ours());
    return java(
        System.getProperty("java.class.path"),
        "fi.nelikentta.jmh.registry.PlainWrite",
        disk.ours().toString(),
        Long.toString(bytes));
  }

  private static Timed java(String classPath, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(classPath);
    command.addAll(List.of(args));
    return Timed.run(command, Map.of());
  }

  /** A run in memory whose answers are those of DuckDB. */
  private Timed compared(Timed run) throws IOException {
    compared.add(memory.ours(), memory.theirs());
    return run;
  }

  /** The command line as its users call it, by what is to run it if anything is. */
  private Timed library(Place place, String threads, String options, String... by)
      throws IOException, InterruptedException {
    Files.deleteIfExists(place.ours());
    List<String> command = new ArrayList<>(List.of(by));
    command.addAll(
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
            threads));
    return Timed.run(
        command, options.isEmpty() ? Map.of() : Map.of("NELIKENTTA_JAVA_OPTS", options));
  }
}
