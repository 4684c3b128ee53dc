package fi.nelikentta.jmh;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.situation.Situation;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Question: what does an explanation cost beside its proposal?
 *
 * <p>Workload: 256 seeded clients of {@code fixtures/packs/county} with a share of their values
 * unknown. {@code off} is the proposal alone; {@code json} writes it, with evidence and what to ask
 * next; {@code on} explains it in English and writes the explanation as text, sensitivity included.
 *
 * <p>Command: {@code jmh/run.sh ExplainBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ExplainBenchmark {
  private static final int SIZE = 256;

  /** The engine and its clients. */
  @State(Scope.Thread)
  @NullUnmarked
  public static class Clients {
    /** The share of values that are unknown, in hundredths. */
    @Param({"0", "50"})
    public int unknown;

    private final StrategyEngine engine = StrategyEngine.create(County.pack());
    private List<Situation> situations;
    private int next;

    /** Makes the clients. */
    @Setup
    public void make() {
      situations =
          ClientBlocks.withUnknown(CountyClients.of(County.pack(), SIZE, 20261122), unknown);
    }

    private Proposal proposal() {
      return engine.evaluate(situations.get(next++ & (SIZE - 1)), County.DATE);
    }
  }

  /** The proposal. */
  @Benchmark
  public Proposal off(Clients clients) {
    return clients.proposal();
  }

  /** The proposal as JSON. */
  @Benchmark
  public String json(Clients clients) {
    return clients.proposal().toJson();
  }

  /** The proposal and its explanation. */
  @Benchmark
  public String on(Clients clients) {
    return clients.proposal().explain(Locale.ENGLISH).toString();
  }
}
