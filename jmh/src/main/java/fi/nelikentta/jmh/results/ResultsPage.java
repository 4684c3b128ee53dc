package fi.nelikentta.jmh.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      """;

  private ResultsPage() {}

  /** Called by {@code jmh/run.sh}. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Path file : files(folder)) {
      Run run = RunFile.read(file);
      String chart = run.benchmark() + ".svg";
      Files.writeString(folder.resolve(chart), new BarChart(run.benchmark(), run.figures()).svg());
      page.append(section(run, chart));
    }
    Files.writeString(folder.resolve("README.md"), page.toString());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  static String section(Run run, String chart) {
    Machine machine = run.machine();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("## " + run.benchmark());
    lines.add("");
    if (!run.note().isEmpty()) {
      lines.add("**" + run.note() + "**");
      lines.add("");
    }
    lines.add(
        "`%s`, %s, %d JVM%s for each figure; %s, %d cores, %d GB, %s, %s"
            .formatted(
                run.command(),
                run.measured(),
                run.forks(),
                run.forks() == 1 ? "" : "s",
                machine.cpu(),
                machine.cores(),
                Math.round(machine.memoryMegabytes() / 1024.0),
                machine.system(),
                machine.jdk()));
    lines.add("");
    lines.add("| | time | | processor time | allocated |");
    lines.add("|---|--:|---|--:|--:|");
    run.figures().forEach(figure -> lines.add(row(figure)));
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

  private static String range(List<Double> samples) {
    return samples.size() < 2
        ? ""
        : Amount.time(samples.stream().min(Double::compare).orElseThrow())
            + " … "
            + Amount.time(samples.stream().max(Double::compare).orElseThrow());
  }
}
