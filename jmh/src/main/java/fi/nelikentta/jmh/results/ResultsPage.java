package fi.nelikentta.jmh.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes {@code README.md} and a chart for each run out of the JSON files of a folder: {@code
 * ResultsPage jmh/results}. The same files give the same bytes.
 */
public final class ResultsPage {
  private static final String INTRODUCTION =
      """
      # What it costs

      Made by `jmh/run.sh` from the JSON files beside this page; each file names its machine. A figure is
      the mean with half of its 99.9 % interval, or, where each JVM ran once, the median with the least and
      the greatest. Processor time is that of the whole JVM, with its collector and compiler. What a
      benchmark asks, and of whom, stands in the Javadoc of its class in `jmh/src`.

      Peers are Evrete, Easy Rules, KIE DMN and the CQL engine of cqframework.org, each with the county's
      rules written as its own documentation recommends; a test holds that all fire the same rules. Long
      runs that look for errors, not for time: [`soak.md`](soak.md). A registry of millions, from file to
      file beside DuckDB: [`registry.md`](registry.md); from PostgreSQL and back: [`postgres.md`](postgres.md).
      The reference pack beside a year of synthetic residents: [`outcomes.md`](outcomes.md).
      """;

  private ResultsPage() {}

  /** Called by {@code jmh/run.sh}. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    StringBuilder page = new StringBuilder(INTRODUCTION);
    page.append(
        targets(
            folder.resolve(Targets.FILE),
            "What must hold",
            "medians of short runs in turn, each in a JVM of its own"));
    page.append(
        targets(
            folder.resolve(Targets.REPORT),
            "The population report",
            "one run over a registry out of `RegistryGenerator`, each opening in a fresh browser"));
    page.append(
        targets(
            folder.resolve(Targets.REGISTRY),
            "A whole registry",
            "medians of five runs in turn, each a process of its own, compared row by row"));
    for (Path file : files(folder)) {
      Run run = RunFile.read(file);
      String chart = run.benchmark() + ".svg";
      Files.writeString(folder.resolve(chart), chart(run).svg());
      page.append(section(run, chart));
    }
    Files.writeString(folder.resolve("README.md"), page.toString());
  }

  private static String targets(Path file, String title, String how) throws IOException {
    return Files.exists(file) ? new TargetsSection(title, how, Targets.read(file)).text() : "";
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(ResultsPage::isRun).sorted().toList();
    }
  }

  private static boolean isRun(Path file) {
    return file.toString().endsWith(".json")
        && !file.endsWith(Targets.FILE)
        && !file.endsWith(Targets.REPORT)
        && !file.endsWith(Targets.REGISTRY)
        && !file.endsWith("registry-runs.json");
  }

  private static BarChart chart(Run run) {
    boolean kept = run.isAboutMemory();
    return new BarChart(
        run.benchmark(),
        run.figures().stream()
            .map(figure -> new BarChart.Bar(figure.name(), kept ? kept(figure) : figure.nanos()))
            .toList(),
        kept ? Amount::bytes : Amount::time);
  }

  static String section(Run run, String chart) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("## " + run.benchmark());
    lines.add("");
    if (!run.note().isEmpty()) {
      lines.add("**" + run.note() + "**");
      lines.add("");
    }
    lines.add(
        "`%s`, %s, %d JVM%s for each figure; %s"
            .formatted(
                run.command(),
                run.measured(),
                run.forks(),
                run.forks() == 1 ? "" : "s",
                run.machine().line()));
    lines.add("");
    if (run.isAboutMemory()) {
      lines.add("| | kept in memory |");
      lines.add("|---|--:|");
      run.figures()
          .forEach(
              figure ->
                  lines.add("| " + figure.name() + " | " + Amount.bytes(kept(figure)) + " |"));
    } else {
      lines.add("| | time | | processor time | allocated |");
      lines.add("|---|--:|---|--:|--:|");
      run.figures().forEach(figure -> lines.add(row(figure)));
    }
    lines.add("");
    lines.add("![" + run.benchmark() + "](" + chart + ")");
    return String.join("\n", lines) + "\n";
  }

  private static String row(Figure figure) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            figure.name(),
            Amount.time(figure.nanos()),
            figure
                .findErrorNanos()
                .map(error -> "± " + Amount.time(error))
                .orElseGet(() -> range(figure.samples())),
            Optional.ofNullable(figure.cpuNanos()).map(Amount::time).orElse(""),
            Optional.ofNullable(figure.bytes()).map(Amount::bytes).orElse(""));
  }

  private static double kept(Figure figure) {
    return Objects.requireNonNull(figure.keptBytes());
  }

  private static String range(List<Double> samples) {
    return samples.size() < 2
        ? ""
        : Amount.time(samples.stream().min(Double::compare).orElseThrow())
            + " … "
            + Amount.time(samples.stream().max(Double::compare).orElseThrow());
  }
}
