package fi.nelikentta.jmh.results;

import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One benchmark method with its parameters: a side of a ratio.
 *
 * @param method class and method, as {@code ColumnsBenchmark.columns}
 * @param parameters values by name
 */
record Side(String method, Map<String, String> parameters) {

  /** What a short run in a JVM of its own gave: nanoseconds and bytes for each operation. */
  record Reading(double nanos, double bytes) {}

  Side(String method) {
    this(method, Map.of());
  }

  /** Measures in a JVM of its own: what one side has taught a compiler would mislead the others. */
  Reading measure() throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("fi\\.nelikentta\\.jmh\\." + method.replace(".", "\\.") + "$")
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.milliseconds(500))
        .measurementIterations(5)
        .measurementTime(TimeValue.milliseconds(200))
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .addProfiler(GCProfiler.class);
    parameters.forEach(options::param);
    RunResult result = new Runner(options.build()).runSingle();
    return new Reading(
        result.getPrimaryResult().getStatistics().getPercentile(50), allocated(result));
  }

  @SuppressWarnings("rawtypes") // JMH's own signature has the raw type.
  private static double allocated(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }
}
