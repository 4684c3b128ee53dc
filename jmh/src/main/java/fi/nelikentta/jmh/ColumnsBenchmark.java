package fi.nelikentta.jmh;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.compile.Answered;
import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.internal.compile.Blocks;
import fi.nelikentta.internal.compile.CompiledPack;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Question: what does a client cost in columns, one by one, and by hand in a loop; and what do
 * unknown values cost?
 *
 * <p>Workload: 64 blocks of 1,024 seeded clients of {@code fixtures/packs/county}, in turn, each
 * attribute unknown with the given share. Columns are filled before; out come points, known topics,
 * strategy, possibilities and, as entries of tables, the evidence. By hand gives points, strategy
 * and evidence as bits, in an array, and takes complete clients only.
 *
 * <p>Command: {@code jmh/run.sh ColumnsBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ColumnsBenchmark {
  /** So many that no processor learns the clients by heart, as in a registry. */
  private static final int BLOCKS = 64;

  /** A block of clients in every form that is measured. */
  @State(Scope.Thread)
  public static class Clients {
    /** The share of values that are unknown, in hundredths. */
    @Param({"0", "10", "50"})
    public int unknown;

    private final RulePack pack = County.pack();
    private final StrategyEngine engine = StrategyEngine.create(pack);
    private final Blocks blocks = new Blocks(new CompiledPack(new Chart(pack)));
    private final long[] found = new long[Block.ROWS];
    private final List<Block> columns = new ArrayList<>();
    private final List<List<Situation>> situations = new ArrayList<>();
    private int next;

    /** Makes the clients and fills the columns. */
    @Setup
    public void fill() {
      SplittableRandom random = new SplittableRandom(10);
      List<Situation> clients = new ArrayList<>();
      for (Situation situation : CountyClients.of(pack, BLOCKS * Block.ROWS, 20261122)) {
        Situation.Builder builder = situation.toBuilder();
        for (Attribute attribute : pack.schema().attributes()) {
          if (random.nextInt(100) < unknown) {
            builder.unset(attribute.name());
          }
        }
        clients.add(builder.build());
      }
      for (int i = 0; i < BLOCKS; i++) {
        situations.add(List.copyOf(clients.subList(i * Block.ROWS, (i + 1) * Block.ROWS)));
        Block block = new Block(pack.schema());
        block.fill(situations.get(i));
        columns.add(block);
      }
    }

    private List<Situation> nextSituations() {
      return situations.get(next++ % BLOCKS);
    }

    private Block nextBlock() {
      return columns.get(next++ % BLOCKS);
    }
  }

  /** Columns in, columns out. */
  @Benchmark
  @OperationsPerInvocation(Block.ROWS)
  public Answered columns(Clients clients) {
    return clients.blocks.evaluate(clients.nextBlock());
  }

  /** The same from situations to proposals, as Java has it. */
  @Benchmark
  @OperationsPerInvocation(Block.ROWS)
  public void evaluateAll(Clients clients, Blackhole hole) {
    for (Proposal proposal : clients.engine.evaluateAll(clients.nextSituations(), County.DATE)) {
      hole.consume(proposal);
    }
  }

  /** One by one. */
  @Benchmark
  @OperationsPerInvocation(Block.ROWS)
  public void oneByOne(Clients clients, Blackhole hole) {
    for (Situation situation : clients.nextSituations()) {
      hole.consume(clients.engine.evaluate(situation, County.DATE));
    }
  }

  /** By hand in a loop; complete clients only. */
  @Benchmark
  @OperationsPerInvocation(Block.ROWS)
  public long[] byHand(Clients clients) {
    long[] found = clients.found;
    List<Situation> situations = clients.nextSituations();
    for (int i = 0; i < found.length; i++) {
      found[i] = CountyByHand.find(situations.get(i));
    }
    return found;
  }
}
