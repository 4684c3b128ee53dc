package fi.nelikentta.jmh.registry;

import fi.nelikentta.jmh.results.Machine;
import fi.nelikentta.jmh.results.Target;
import fi.nelikentta.jmh.results.Targets;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Question: how large is the population report of a whole registry, and how long does it take to
 * open?
 *
 * <p>Workload: a registry out of {@link RegistryGenerator} with area, age band, sex and costs, and
 * the proposals of another one as an earlier run; the report is made in the run that classifies,
 * with all its sections. It is opened from disk in a Chromium that has just been started, five
 * times, each with a profile of its own.
 *
 * <p>Command: {@code jmh/registry/report.sh [ROWS [OPENINGS]]}
 */
public final class ReportRun {
  private static final long SEED = 20_261_122L;
  private static final String DATE = "2026-11-22";
  private static final double MEGA = 1e6;
  private static final double MOST_MEGABYTES = 5;
  private static final double MOST_SECONDS = 2;

  private final Path root;
  private final long rows;
  private final Path folder;
  private final Path page;

  private ReportRun(Path root, long rows, Path folder) {
    this.root = root;
    this.rows = rows;
    this.folder = folder;
    this.page = folder.resolve("report.html");
  }

  /** The repository, rows, openings, the folder to work in, that of results, the day, a note. */
  public static void main(String[] args) throws IOException, InterruptedException {
    ReportRun run = new ReportRun(Path.of(args[0]), Long.parseLong(args[1]), Path.of(args[3]));
    int openings = Integer.parseInt(args[2]);
    Targets targets = run.run(openings, args[5], args[6]);
    targets.write(Path.of(args[4]).resolve(Targets.REPORT));
    targets.rows().forEach(row -> System.out.println(row.line()));
    // A slow machine is no error; a page that is too large is.
    System.exit(targets.rows().get(0).isMet() ? 0 : 1);
  }

  private Targets run(int openings, String day, String note)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path earlier = folder.resolve("earlier-" + rows + ".csv");
    if (!Files.exists(earlier)) {
      Path registry = registry(SEED + 1, rows - rows / 50);
      classify(registry, "--out", earlier.toString());
      Files.delete(registry);
    }
    Timed made =
        classify(
            registry(SEED, rows),
            "--by",
            "area,ageBand,sex",
            "--measure",
            "costs",
            "--previous",
            earlier.toString(),
            "--report",
            page.toString());
    List<Target> targets = new ArrayList<>();
    targets.add(size(made));
    if (openings > 0 && Opening.isPossible()) {
      targets.add(opened(openings));
    }
    return new Targets("jmh/registry/report.sh " + rows, day, note, Machine.current(), targets);
  }

  private Path registry(long seed, long count) throws IOException {
    Path registry = folder.resolve("people-" + count + "-" + seed + ".csv");
    if (!Files.exists(registry)) {
      Path growing = folder.resolve("registry.growing");
      RegistryGenerator.write(
          RulePack.load(root.resolve("rules/packs/asiakkuus")),
          count,
          seed,
          RegistryGenerator.Columns.WITH_BACKGROUND,
          growing);
      Files.move(growing, registry);
    }
    return registry;
  }

  private Timed classify(Path registry, String... more) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "fi.nelikentta.cli.Nelikentta",
                "classify",
                registry.toString(),
                "--pack",
                root.resolve("rules/packs/asiakkuus").toString(),
                "--ignore-unknown-columns",
                "--date",
                DATE,
                "--threads",
                "2"));
    command.addAll(List.of(more));
    return Timed.run(command, Map.of());
  }

  private Target size(Timed made) throws IOException {
    return new Target(
        "report-size",
        "page of a report over %s clients, by area, age band and sex".formatted(number(rows)),
        Files.size(page) / MEGA,
        " MB",
        Target.Bound.AT_MOST,
        MOST_MEGABYTES,
        "made in one pass of %.0f s with at most %s MB"
            .formatted(made.seconds(), number(made.megabytes())));
  }

  private Target opened(int openings) throws IOException, InterruptedException {
    List<Opening> all = new ArrayList<>();
    for (int i = 0; i < openings; i++) {
      all.add(Opening.of(page));
    }
    all.sort(Comparator.comparingDouble(Opening::stoodSeconds));
    Opening median = all.get(all.size() / 2);
    return new Target(
        "report-open",
        "the page opened from disk in a fresh Chromium, until first screen and charts stand",
        median.stoodSeconds(),
        " s",
        Target.Bound.AT_MOST,
        MOST_SECONDS,
        String.format(
            Locale.ROOT,
            "median of %d, slowest %.2f s; first text %.2f s; %d charts; with the browser's own"
                + " start %.2f s",
            openings,
            all.get(all.size() - 1).stoodSeconds(),
            median.paintSeconds(),
            median.charts(),
            median.startedSeconds()));
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
