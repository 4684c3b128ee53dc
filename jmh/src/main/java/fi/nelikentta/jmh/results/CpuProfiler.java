package fi.nelikentta.jmh.results;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of the whole JVM for each operation, its collector, compiler and helping
 * threads included. On a machine that others use too it says more than the clock does.
 */
public final class CpuProfiler implements InternalProfiler {
  /** The name of the figure in JMH's results. */
  static final String LABEL = "cpu";

  private long before;

  @Override
  public String getDescription() {
    return "Processor time of the JVM for each operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = Processor.nanos();
  }

  @Override
  @SuppressWarnings("rawtypes") // JMH's own signature.
  public Collection<? extends Result> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long nanos = Processor.nanos() - before;
    double each = (double) nanos / Math.max(1, result.getMetadata().getAllOps());
    return List.of(new ScalarResult(LABEL, each, "ns/op", AggregationPolicy.AVG));
  }
}
