package fi.nelikentta.jmh.registry;

import fi.nelikentta.jmh.results.Machine;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Question: how long does a whole registry take, CSV in and CSV out with the evidence of every
 * client, beside the same rules as SQL in DuckDB?
 *
 * <p>Workload: a registry out of {@link RegistryGenerator}; both with two threads, five times each
 * in turn, each time in a process of its own, from its start to its end; the library once more with
 * one thread, and with a heap of 256 MB. What both wrote is compared row by row.
 *
 * <p>Command: {@code jmh/registry/run.sh [ROWS]}
 */
public final class RegistryRun {
  private static final int ROUNDS = 5;
  private static final long SEED = 20_261_122L;
  private static final String DATE = "2026-11-22";

  private final Path root;
  private final long rows;
  private final Path folder;
  private final Path registry;
  private final Path ours;
  private final Path theirs;

  private RegistryRun(Path root, long rows, Path folder) {
    this.root = root;
    this.rows = rows;
    this.folder = folder;
    this.registry = folder.resolve("registry-" + rows + ".csv");
    this.ours = folder.resolve("proposals.csv");
    this.theirs = folder.resolve("duckdb.csv");
  }

  /** The repository, rows, the folder to work in, the folder of results, the day it is. */
  public static void main(String[] args) throws IOException, InterruptedException {
    RegistryRun run = new RegistryRun(Path.of(args[0]), Long.parseLong(args[1]), Path.of(args[2]));
    RegistryFigures figures = run.run(args[4]);
    figures.write(Path.of(args[3]));
    System.out.print(figures.page());
  }

  private RegistryFigures run(String day) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path packFolder = root.resolve("rules/packs/asiakkuus");
    if (!Files.exists(registry)) {
      Path growing = folder.resolve("registry.growing");
      RegistryGenerator.write(RulePack.load(packFolder), rows, SEED, growing);
      Files.move(growing, registry);
    }
    List<Timed> library = new ArrayList<>();
    List<Timed> duckDb = new ArrayList<>();
    List<Timed> oneThread = new ArrayList<>();
    List<Timed> small = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      duckDb.add(duckDb());
      library.add(library("2"));
      oneThread.add(library("1"));
      small.add(library("2", "-Xmx256m"));
      System.err.printf(
          Locale.ROOT,
          "round %d: DuckDB %.1f s, library %.1f s, one thread %.1f s, 256 MB %.1f s%n",
          round + 1,
          duckDb.get(round).seconds(),
          library.get(round).seconds(),
          oneThread.get(round).seconds(),
          small.get(round).seconds());
    }
    long same = SameAnswers.count(ours, theirs);
    return new RegistryFigures(
        Machine.current().line(),
        day,
        same,
        Files.size(registry),
        Files.size(ours),
        Files.size(theirs),
        duckDb,
        library,
        oneThread,
        small);
  }

  private Timed duckDb() throws IOException, InterruptedException {
    Files.deleteIfExists(theirs);
    return java(
        List.of(),
        "fi.nelikentta.jmh.registry.DuckDb",
        root.resolve("jmh/registry/asiakkuus.sql").toString(),
        registry.toString(),
        theirs.toString(),
        "2");
  }

  private Timed library(String threads, String... options)
      throws IOException, InterruptedException {
    Files.deleteIfExists(ours);
    return java(
        List.of(options),
        "fi.nelikentta.cli.Nelikentta",
        "classify",
        registry.toString(),
        "--pack",
        root.resolve("rules/packs/asiakkuus").toString(),
        "--date",
        DATE,
        "--out",
        ours.toString(),
        "--rejects",
        folder.resolve("rejects.csv").toString(),
        "--threads",
        threads);
  }

  private static Timed java(List<String> options, String main, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(args));
    return Timed.run(command);
  }
}
