package fi.nelikentta.jmh;

import fi.nelikentta.EngineKind;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
 * Question: how much memory does a loaded pack keep, and how much more does each engine?
 *
 * <p>Workload: a pack is loaded, or an engine made of a loaded pack, several times and all copies
 * kept. What the JVM uses after collections, heap and loaded classes, is read before the copies and
 * after, and the difference divided by their number. One copy is made, and has answered a client,
 * before the first reading, so that what all copies share is not counted. An engine has answered a
 * client, since Drools makes its network on first use.
 *
 * <p>Command: {@code jmh/run.sh MemoryBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class MemoryBenchmark {
  private static final int COPIES = 16;
  private static final int DROOLS_COPIES = 4;

  /** A pack as its own and as those made by seed. */
  @State(Scope.Benchmark)
  @NullUnmarked
  public static class Pack {
    /** The county's, the reference pack, or rules and attributes of one made by seed. */
    @Param({"county", "asiakkuus", "300x100", "3000x300"})
    public String pack;

    private Supplier<RulePack> loader;

    /** Nothing is loaded before it is measured. */
    @Setup
    public void choose() {
      loader = loader(pack);
    }
  }

  /** The same for Drools, whose builds of the largest would take minutes each. */
  @State(Scope.Benchmark)
  @NullUnmarked
  public static class DroolsPack {
    /** The county's or the reference pack. */
    @Param({"county", "asiakkuus"})
    public String droolsPack;
  }

  /** What each copy keeps. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Kept {
    /** Heap and classes, in bytes. */
    public double keptBytes;

    private <T> List<T> copies(int count, Supplier<T> maker) {
      List<T> copies = new ArrayList<>(count + 1);
      copies.add(maker.get());
      long before = used();
      for (int i = 0; i < count; i++) {
        copies.add(maker.get());
      }
      keptBytes = (double) (used() - before) / count;
      return copies;
    }
  }

  /** Loaded packs. */
  @Benchmark
  public List<RulePack> pack(Pack pack, Kept kept) {
    return kept.copies(COPIES, pack.loader);
  }

  /** The compiled engine, beyond its pack. */
  @Benchmark
  public List<StrategyEngine> compiled(Pack pack, Kept kept) {
    RulePack loaded = pack.loader.get();
    return kept.copies(COPIES, () -> engine(loaded, EngineKind.COMPILED));
  }

  /** The Drools engine, beyond its pack. */
  @Benchmark
  public List<StrategyEngine> drools(DroolsPack pack, Kept kept) {
    RulePack loaded = loader(pack.droolsPack).get();
    return kept.copies(DROOLS_COPIES, () -> engine(loaded, EngineKind.DROOLS));
  }

  private static Supplier<RulePack> loader(String name) {
    return switch (name) {
      case "county" -> () -> RulePack.load(County.folder());
      case "asiakkuus" -> () -> RulePack.load(County.root().resolve("rules/packs/asiakkuus"));
      default -> () -> GrowthPack.of(name);
    };
  }

  private static StrategyEngine engine(RulePack pack, EngineKind kind) {
    StrategyEngine engine = StrategyEngine.create(pack, kind);
    Situation nobody = pack.situation("nobody").build();
    engine.evaluate(nobody, County.DATE).toJson();
    return engine;
  }

  /** What is in use when everything that nobody needs is gone. */
  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      var memory = ManagementFactory.getMemoryMXBean();
      least = Math.min(least, memory.getHeapMemoryUsage().getUsed() + classes());
    }
    return least;
  }

  private static long classes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }
}
