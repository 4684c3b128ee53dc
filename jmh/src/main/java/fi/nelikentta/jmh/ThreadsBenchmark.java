package fi.nelikentta.jmh;

import fi.nelikentta.EngineKind;
import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.compile.Answered;
import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.internal.compile.Blocks;
import fi.nelikentta.internal.compile.CompiledPack;
import fi.nelikentta.internal.eval.Chart;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Question: do two threads do twice as much as one?
 *
 * <p>Workload: complete clients of {@code fixtures/packs/county}; the threads share one engine, and
 * each has its own clients and its own columns. A figure is the time of a client on its thread:
 * where it is the same for two threads as for one, two do twice as much. {@code byHand…} shares
 * nothing at all, so it says what the machine itself gives a second thread.
 *
 * <p>Command: {@code jmh/run.sh ThreadsBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class ThreadsBenchmark {

  /** What the threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    private final StrategyEngine engine = StrategyEngine.create(County.pack());
    private final CompiledPack pack = new CompiledPack(new Chart(County.pack()));
  }

  /** The Drools engine, which has a session for each processor. */
  @State(Scope.Benchmark)
  public static class Drools {
    private final StrategyEngine engine = StrategyEngine.create(County.pack(), EngineKind.DROOLS);

    /** Frees the sessions. */
    @TearDown
    public void close() {
      engine.close();
    }
  }

  /** A thread's own clients and columns. */
  @State(Scope.Thread)
  @NullUnmarked
  public static class Own {
    private final ClientBlocks clients = new ClientBlocks(0);
    private final long[] found = new long[Block.ROWS];
    private Blocks blocks;

    /** Over the pack that all share. */
    @Setup
    public void share(Shared shared) {
      blocks = new Blocks(shared.pack);
    }
  }

  /** Columns, one thread. */
  @Benchmark
  @Threads(1)
  @OperationsPerInvocation(Block.ROWS)
  public Answered columnsOneThread(Own own) {
    return own.blocks.evaluate(own.clients.nextBlock());
  }

  /** Columns, two threads. */
  @Benchmark
  @Threads(2)
  @OperationsPerInvocation(Block.ROWS)
  public Answered columnsTwoThreads(Own own) {
    return own.blocks.evaluate(own.clients.nextBlock());
  }

  /** One client after the other, one thread. */
  @Benchmark
  @Threads(1)
  public Proposal oneClientOneThread(Shared shared, Workload work) {
    return shared.engine.evaluate(work.situation(), County.DATE);
  }

  /** One client after the other, two threads. */
  @Benchmark
  @Threads(2)
  public Proposal oneClientTwoThreads(Shared shared, Workload work) {
    return shared.engine.evaluate(work.situation(), County.DATE);
  }

  /** By hand in a loop, one thread. */
  @Benchmark
  @Threads(1)
  @OperationsPerInvocation(Block.ROWS)
  public long[] byHandOneThread(Own own) {
    return byHand(own);
  }

  /** By hand in a loop, two threads. */
  @Benchmark
  @Threads(2)
  @OperationsPerInvocation(Block.ROWS)
  public long[] byHandTwoThreads(Own own) {
    return byHand(own);
  }

  /** Drools, one thread. */
  @Benchmark
  @Threads(1)
  public Proposal droolsPoolOneThread(Drools drools, Workload work) {
    return drools.engine.evaluate(work.situation(), County.DATE);
  }

  /** Drools, two threads. */
  @Benchmark
  @Threads(2)
  public Proposal droolsPoolTwoThreads(Drools drools, Workload work) {
    return drools.engine.evaluate(work.situation(), County.DATE);
  }

  private static long[] byHand(Own own) {
    long[] found = own.found;
    var situations = own.clients.nextSituations();
    for (int i = 0; i < found.length; i++) {
      found[i] = CountyByHand.find(situations.get(i));
    }
    return found;
  }
}
