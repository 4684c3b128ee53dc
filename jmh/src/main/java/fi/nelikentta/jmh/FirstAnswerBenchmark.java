package fi.nelikentta.jmh;

import fi.nelikentta.Proposal;
import fi.nelikentta.drools.DroolsEngine;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

  /** Ways to evaluate. */
  public enum Engine {
    /** The Drools engine. */
    DROOLS,
    /** The interpreter of the rule model. */
    INTERPRETER;

    private Function<Situation, Proposal> build(RulePack pack) {
      if (this == DROOLS) {
        DroolsEngine engine = DroolsEngine.create(pack);
        return situation -> engine.evaluate(situation, County.DATE);
      }
      Chart chart = new Chart(pack);
      return situation -> chart.evaluate(situation, County.DATE, chart.interpret());
    }
  }

  /** What is there before the clock starts: nothing. */
  @State(Scope.Benchmark)
  @NullUnmarked
  public static class Nothing {
    /** The engine to come. */
    @Param public Engine engine;
  }

  /** What is there before the clock starts: a pack. */
  @State(Scope.Benchmark)
  @NullUnmarked
  public static class Loaded {
    /** The engine to come. */
    @Param public Engine engine;

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
    @Param public Engine engine;

    private Function<Situation, Proposal> evaluate;
    private Situation client;

    /** Builds the engine. */
    @Setup
    public void build() {
      evaluate = engine.build(County.pack());
      client = client(County.pack());
    }
  }

  /** From folder to pack; the same for every engine. */
  @Benchmark
  public RulePack load() {
    return RulePack.load(County.folder());
  }

  /** From pack to engine. */
  @Benchmark
  public Function<Situation, Proposal> build(Loaded loaded) {
    return loaded.engine.build(loaded.pack);
  }

  /** From engine to proposal. */
  @Benchmark
  public String evaluate(Built built) {
    return built.evaluate.apply(built.client).toJson();
  }

  /** From folder to proposal. */
  @Benchmark
  public String all(Nothing nothing) {
    RulePack pack = RulePack.load(County.folder());
    return nothing.engine.build(pack).apply(client(pack)).toJson();
  }

  private static Situation client(RulePack pack) {
    return CountyClients.of(pack, 1, 20261122).get(0);
  }
}
