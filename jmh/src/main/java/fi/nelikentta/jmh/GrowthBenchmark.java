package fi.nelikentta.jmh;

import fi.nelikentta.EngineKind;
import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.compile.Answered;
import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.internal.compile.Blocks;
import fi.nelikentta.internal.compile.CompiledPack;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Question: how does the cost of a client grow with the rules and the attributes of a pack?
 *
 * <p>Workload: packs made by seed, rules of one to three whole numbers; 1,024 complete clients. The
 * figure is for one client and all rules; divide it by the rules to compare sizes.
 *
 * <p>Command: {@code jmh/run.sh GrowthBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 4, time = 600, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class GrowthBenchmark {

  /** A pack of that size, compiled. */
  @State(Scope.Thread)
  @NullUnmarked
  public static class Pack {
    /** Rules and attributes. */
    @Param({
      "30x100",
      "100x100",
      "300x20",
      "300x100",
      "300x300",
      "1000x100",
      "3000x100",
      "3000x300"
    })
    public String size;

    private StrategyEngine engine;
    private Blocks blocks;
    private Block block;
    private List<Situation> situations;
    private int next;

    /** Makes pack, engine and clients. */
    @Setup
    public void make() {
      RulePack pack = GrowthPack.of(size);
      engine = StrategyEngine.create(pack);
      blocks = new Blocks(new CompiledPack(new Chart(pack)));
      block = new Block(pack.schema());
      situations = GrowthPack.clients(pack, Block.ROWS);
      block.fill(situations);
    }

    private Situation situation() {
      return situations.get(next++ & (Block.ROWS - 1));
    }
  }

  /** A pack of that size in Drools, as it ships; of 3,000 rules its build takes minutes. */
  @State(Scope.Thread)
  @NullUnmarked
  public static class InDrools {
    /** Rules and attributes. */
    @Param({"30x100", "100x100", "300x100", "1000x100"})
    public String droolsSize;

    private StrategyEngine engine;
    private List<Situation> situations;
    private int next;

    /** Makes pack, engine and clients. */
    @Setup
    public void make() {
      RulePack pack = GrowthPack.of(droolsSize);
      engine = StrategyEngine.create(pack, EngineKind.DROOLS);
      situations = GrowthPack.clients(pack, Block.ROWS);
    }

    /** Frees the sessions. */
    @TearDown
    public void close() {
      engine.close();
    }

    private Situation situation() {
      return situations.get(next++ & (Block.ROWS - 1));
    }
  }

  /** One client after the other. */
  @Benchmark
  public Proposal oneClient(Pack pack) {
    return pack.engine.evaluate(pack.situation(), County.DATE);
  }

  /** In columns. */
  @Benchmark
  @OperationsPerInvocation(Block.ROWS)
  public Answered columns(Pack pack) {
    return pack.blocks.evaluate(pack.block);
  }

  /** One client after the other in Drools. */
  @Benchmark
  public Proposal droolsPool(InDrools drools) {
    return drools.engine.evaluate(drools.situation(), County.DATE);
  }
}
