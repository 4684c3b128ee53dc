package fi.nelikentta.jmh;

import fi.nelikentta.EngineKind;
import fi.nelikentta.Evidence;
import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.eval.Chart;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Question: what does a proposal for one client cost, by each engine, and what by hand?
 *
 * <p>Workload: 4,096 seeded complete clients of {@code fixtures/packs/county} (28 rules of
 * evidence, 4 that assign), one after the other on one thread, each from its {@code Situation};
 * engines are built before. {@code …Evidence} asks for the evidence too, which is told only then.
 * {@code byHandNumber} gives position, strategy and evidence as bits and is no proposal: the floor.
 *
 * <p>Command: {@code jmh/run.sh OneClientBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class OneClientBenchmark {

  /** The compiled engine, which is the one that ships. */
  @State(Scope.Benchmark)
  public static class Compiled {
    private final StrategyEngine engine = StrategyEngine.create(County.pack());
  }

  /** The Drools engine as it ships, with its pool of sessions. */
  @State(Scope.Benchmark)
  public static class Drools {
    private final StrategyEngine engine = StrategyEngine.create(County.pack(), EngineKind.DROOLS);

    /** Frees the sessions. */
    @TearDown
    public void close() {
      engine.close();
    }
  }

  /** The rule model, interpreted. */
  @State(Scope.Benchmark)
  public static class Model {
    private final Chart chart = new Chart(County.pack());

    private Proposal evaluate(Workload work) {
      return chart.evaluate(work.situation(), County.DATE, chart.interpret());
    }
  }

  /** The rules in plain Java. */
  @State(Scope.Benchmark)
  public static class Hand {
    private final CountyByHand byHand = new CountyByHand(County.pack());
  }

  /** The compiled engine, as {@code StrategyEngine.create} gives it. */
  @Benchmark
  public Proposal compiled(Compiled compiled, Workload work) {
    return compiled.engine.evaluate(work.situation(), County.DATE);
  }

  /** The same with evidence. */
  @Benchmark
  public List<Evidence> compiledEvidence(Compiled compiled, Workload work) {
    return compiled.engine.evaluate(work.situation(), County.DATE).evidence();
  }

  /** Drools as it ships, which keeps a pool of sessions. */
  @Benchmark
  public Proposal droolsPool(Drools drools, Workload work) {
    return drools.engine.evaluate(work.situation(), County.DATE);
  }

  /** The same with evidence. */
  @Benchmark
  public List<Evidence> droolsPoolEvidence(Drools drools, Workload work) {
    return drools.engine.evaluate(work.situation(), County.DATE).evidence();
  }

  /** The interpreter of the rule model. */
  @Benchmark
  public Proposal interpreter(Model model, Workload work) {
    return model.evaluate(work);
  }

  /** The same with evidence. */
  @Benchmark
  public List<Evidence> interpreterEvidence(Model model, Workload work) {
    return model.evaluate(work).evidence();
  }

  /** By hand. */
  @Benchmark
  public Proposal byHand(Hand hand, Workload work) {
    return hand.byHand.evaluate(work.situation(), County.DATE);
  }

  /** The same with evidence. */
  @Benchmark
  public List<Evidence> byHandEvidence(Hand hand, Workload work) {
    return hand.byHand.evaluate(work.situation(), County.DATE).evidence();
  }

  /** The floor: bits only. */
  @Benchmark
  public long byHandNumber(Workload work) {
    return CountyByHand.find(work.situation());
  }
}
