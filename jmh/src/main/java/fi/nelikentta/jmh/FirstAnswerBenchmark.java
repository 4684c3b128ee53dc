package fi.nelikentta.jmh;

import fi.nelikentta.EngineKind;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.jmh.results.Processor;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * Question: how long does a fresh JVM take from a pack's folder to its first answer, and where does
 * the time go?
 *
 * <p>Workload: {@code fixtures/packs/county}, in ten JVMs for each figure, each of which does the
 * thing once and cold. {@code load} reads and checks the pack, {@code build} makes the engine of a
 * loaded pack, {@code evaluate} gives a built engine its first client; {@code all} is the three
 * together, up to the proposal's JSON. The class path is an embedder's, without the peers.
 *
 * <p>Command: {@code jmh/run.sh FirstAnswerBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 10,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstAnswerBenchmark {

  /** What is there before the clock starts: nothing. */
  @State(Scope.Benchmark)
  @NullUnmarked
  public static class Nothing {
    /** The engine to come. */
    @Param public EngineKind engine;
  }

  /** What is there before the clock starts: a pack. */
  @State(Scope.Benchmark)
  @NullUnmarked
  public static class Loaded {
    /** The engine to come. */
    @Param public EngineKind engine;

    private RulePack pack;

    /** Loads the pack. */
    @Setup
    public void load() {
      pack = County.pack();
    }
  }

  /** What is there before the clock starts: an engine and a client. */
  @State(Scope.Benchmark)
  @NullUnmarked
  public static class Built {
    /** The engine. */
    @Param public EngineKind engine;

    private StrategyEngine built;
    private Situation client;

    /** Builds the engine. */
    @Setup
    public void build() {
      built = StrategyEngine.create(County.pack(), engine);
      client = client(County.pack());
    }
  }

  /** The processor time of the thing itself: a profiler would count what was there before too. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Cpu {
    /** In nanoseconds. */
    public double cpuNanos;

    private <T> T since(long before, T result) {
      cpuNanos = Processor.nanos() - before;
      return result;
    }
  }

  /** From folder to pack; the same for every engine. */
  @Benchmark
  public RulePack load(Cpu cpu) {
    long before = Processor.nanos();
    return cpu.since(before, RulePack.load(County.folder()));
  }

  /** From pack to engine. */
  @Benchmark
  public StrategyEngine build(Loaded loaded, Cpu cpu) {
    long before = Processor.nanos();
    return cpu.since(before, StrategyEngine.create(loaded.pack, loaded.engine));
  }

  /** From engine to proposal. */
  @Benchmark
  public String evaluate(Built built, Cpu cpu) {
    long before = Processor.nanos();
    return cpu.since(before, built.built.evaluate(built.client, County.DATE).toJson());
  }

  /** From folder to proposal. */
  @Benchmark
  public String all(Nothing nothing, Cpu cpu) {
    long before = Processor.nanos();
    RulePack pack = RulePack.load(County.folder());
    StrategyEngine engine = StrategyEngine.create(pack, nothing.engine);
    return cpu.since(before, engine.evaluate(client(pack), County.DATE).toJson());
  }

  private static Situation client(RulePack pack) {
    return CountyClients.of(pack, 1, 20261122).get(0);
  }
}
