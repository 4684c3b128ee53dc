package fi.nelikentta.jmh;

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
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GrowthBenchmark {

  /** A pack of that size, compiled. */
  @State(Scope.Thread)
  public static class Pack {
    /** Rules and attributes. */
    @Param({"30x20", "100x20", "300x20", "300x100", "1000x100", "3000x300"})
    public String size = "30x20";

    private StrategyEngine engine = StrategyEngine.create(County.pack());
    private Blocks blocks = new Blocks(new CompiledPack(new Chart(County.pack())));
    private Block block = new Block(County.pack().schema());
    private List<Situation> situations = List.of();
    private int next;

    /** Makes pack, engine and clients. */
    @Setup
    public void make() {
      int by = size.indexOf('x');
      RulePack pack =
          GrowthPack.of(
              Integer.parseInt(size.substring(0, by)), Integer.parseInt(size.substring(by + 1)));
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
}
