package fi.nelikentta.jmh;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.compile.Answered;
import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.internal.compile.Blocks;
import fi.nelikentta.internal.compile.CompiledPack;
import fi.nelikentta.internal.eval.Chart;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Question: what does a client cost in columns, one by one, and by hand in a loop; and what do
 * unknown values cost?
 *
 * <p>Workload: 64 blocks of 1,024 seeded clients of {@code fixtures/packs/county}, in turn, each
 * attribute unknown with the given share. Columns are filled before; out come points, known topics,
 * strategy, possibilities and, as entries of tables, the evidence. By hand gives points, strategy
 * and evidence as bits, in an array, and takes complete clients only: as situations, or {@code
 * …Flat} out of one array that is filled before, as columns are.
 *
 * <p>Command: {@code jmh/run.sh ColumnsBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class ColumnsBenchmark {
  /** The engine as it ships and its columns. */
  @State(Scope.Thread)
  public static class Compiled {
    private final StrategyEngine engine = StrategyEngine.create(County.pack());
    private final Blocks blocks = new Blocks(new CompiledPack(new Chart(County.pack())));
  }

  /** Blocks of clients of whom something may be unknown. */
  @State(Scope.Thread)
  @NullUnmarked
  public static class Clients {
    /** The share of values that are unknown, in hundredths. */
    @Param({"0", "10", "50"})
    public int unknown;

    private ClientBlocks blocks;

    /** Makes the clients and fills the columns. */
    @Setup
    public void fill() {
      blocks = new ClientBlocks(unknown);
    }
  }

  /** Blocks of clients of whom all is known, which is what the program by hand takes. */
  @State(Scope.Thread)
  public static class Complete {
    private final ClientBlocks blocks = new ClientBlocks(0);
    private final FlatClients flat = new FlatClients(blocks.allSituations());
    private final long[] found = new long[Block.ROWS];
    private int next;
  }

  /** Columns in, columns out. */
  @Benchmark
  @OperationsPerInvocation(Block.ROWS)
  public Answered columns(Compiled compiled, Clients clients) {
    return compiled.blocks.evaluate(clients.blocks.nextBlock());
  }

  /** The same from situations to proposals, as Java has it: all clients at once. */
  @Benchmark
  @OperationsPerInvocation(ClientBlocks.CLIENTS)
  public void evaluateAll(Compiled compiled, Clients clients, Blackhole hole) {
    for (Proposal proposal :
        compiled.engine.evaluateAll(clients.blocks.allSituations(), County.DATE)) {
      hole.consume(proposal);
    }
  }

  /** One by one. */
  @Benchmark
  @OperationsPerInvocation(Block.ROWS)
  public void oneByOne(Compiled compiled, Clients clients, Blackhole hole) {
    for (Situation situation : clients.blocks.nextSituations()) {
      hole.consume(compiled.engine.evaluate(situation, County.DATE));
    }
  }

  /** By hand in a loop; complete clients only. */
  @Benchmark
  @OperationsPerInvocation(Block.ROWS)
  public long[] byHand(Complete clients) {
    long[] found = clients.found;
    List<Situation> situations = clients.blocks.nextSituations();
    for (int i = 0; i < found.length; i++) {
      found[i] = CountyByHand.find(situations.get(i));
    }
    return found;
  }

  /** The same out of one array. */
  @Benchmark
  @OperationsPerInvocation(Block.ROWS)
  public long[] byHandFlat(Complete clients) {
    long[] found = clients.found;
    int block = clients.next++ & (ClientBlocks.BLOCKS - 1);
    for (int i = 0; i < found.length; i++) {
      found[i] = CountyByHand.find(clients.flat.at(block, i));
    }
    return found;
  }
}
