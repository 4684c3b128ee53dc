package fi.nelikentta.jmh.results;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a benchmark.
 *
 * @param name the method, and the parameters' values if there are any
 * @param nanos time for each operation: the mean, or the median where each JVM ran once
 * @param errorNanos half of the 99.9 % interval of the mean; null where each JVM ran once
 * @param cpuNanos processor time for each operation; null where it was not measured
 * @param bytes allocated for each operation; null where that was not measured
 * @param keptBytes kept in memory by one of what was made; null where that was not the question
 * @param samples the measured iterations in nanoseconds, all JVMs together
 */
public record Figure(
    String name,
    double nanos,
    @Nullable Double errorNanos,
    @Nullable Double cpuNanos,
    @Nullable Double bytes,
    @Nullable Double keptBytes,
    List<Double> samples) {

  /** Copies the list. */
  public Figure {
    samples = List.copyOf(samples);
  }

  /** The error, where there is one. */
  public Optional<Double> findErrorNanos() {
    return Optional.ofNullable(errorNanos);
  }
}
