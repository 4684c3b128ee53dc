package fi.nelikentta.jmh.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What JMH wrote with {@code -rf json}. */
final class JmhFile {
  private final List<?> results;

  JmhFile(Path file) throws IOException {
    this.results = (List<?>) JsonTree.read(file);
  }

  int forks() {
    return (int) JsonTree.number((Map<?, ?>) results.get(0), "forks");
  }

  List<Figure> figures() {
    boolean oneMethod = results.stream().map(JmhFile::method).distinct().count() == 1;
    return results.stream().map(result -> figure((Map<?, ?>) result, oneMethod)).toList();
  }

  private static Figure figure(Map<?, ?> result, boolean oneMethod) {
    Map<?, ?> metric = JsonTree.object(result, "primaryMetric");
    double scale = nanosIn(JsonTree.text(metric, "scoreUnit"));
    List<Double> samples = samples(metric).stream().map(sample -> scale * sample).toList();
    boolean once = JsonTree.text(result, "mode").equals("ss");
    return new Figure(
        name(result, oneMethod),
        once ? median(samples) : scale * JsonTree.number(metric, "score"),
        once ? null : finite(scale * JsonTree.number(metric, "scoreError")),
        // Where a JVM runs once, profilers count its setup too; the benchmark's counter does not.
        once ? counted(result, "cpuNanos") : secondary(result, CpuProfiler.LABEL),
        once ? null : secondary(result, "gc.alloc.rate.norm"),
        once ? counted(result, "keptBytes") : null,
        samples);
  }

  /** All measured iterations of all JVMs. */
  private static List<Double> samples(Map<?, ?> metric) {
    List<Double> samples = new ArrayList<>();
    for (Object fork : JsonTree.list(metric, "rawData")) {
      ((List<?>) fork).forEach(sample -> samples.add((Double) sample));
    }
    return samples;
  }

  private static String method(Object result) {
    String benchmark = JsonTree.text((Map<?, ?>) result, "benchmark");
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /** The method, unless it is the only one and has parameters to tell its figures apart. */
  private static String name(Map<?, ?> result, boolean oneMethod) {
    String parameters =
        JsonTree.object(result, "params").values().stream()
            .map(value -> value.toString().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
    if (parameters.isEmpty()) {
      return method(result);
    }
    return oneMethod ? parameters : method(result) + ": " + parameters;
  }

  private static @Nullable Double secondary(Map<?, ?> result, String wanted) {
    for (Map.Entry<?, ?> entry : JsonTree.object(result, "secondaryMetrics").entrySet()) {
      // Some versions of JMH put a dot before a profiler's label.
      if (entry.getKey().toString().replaceFirst("^\\W+", "").equals(wanted)) {
        return finite(JsonTree.number((Map<?, ?>) entry.getValue(), "score"));
      }
    }
    return null;
  }

  /** The median over the JVMs: JMH's own score of a counter is their sum. */
  private static @Nullable Double counted(Map<?, ?> result, String counter) {
    Map<?, ?> metric = JsonTree.object(JsonTree.object(result, "secondaryMetrics"), counter);
    List<Double> samples = samples(metric);
    return samples.isEmpty() ? null : median(samples);
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static double nanosIn(String unit) {
    return switch (unit) {
      case "ns/op" -> 1;
      case "us/op" -> 1e3;
      case "ms/op" -> 1e6;
      case "s/op" -> 1e9;
      default -> throw new IllegalArgumentException(unit + " is no time for each operation.");
    };
  }

  static double median(List<Double> samples) {
    List<Double> sorted = samples.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
