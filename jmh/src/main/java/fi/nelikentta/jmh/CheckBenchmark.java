package fi.nelikentta.jmh;

import fi.nelikentta.authoring.check.PackProof;
import fi.nelikentta.pack.RulePack;
import java.util.concurrent.TimeUnit;
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
 * Question: how does the time of the proof of a pack grow with its rules?
 *
 * <p>Workload: packs made by seed over 100 attributes in groups of four, rules of one to three
 * whole numbers; one proof a fresh JVM, which has made the pack and nothing else, in 1 GB. Target:
 * 30 s for 1,000 rules, and far from quadratic.
 *
 * <p>Command: {@code jmh/run.sh CheckBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class CheckBenchmark {

  /** A pack of that size. */
  @State(Scope.Thread)
  public static class Pack {
    /** How many rules. */
    @Param({"100", "300", "1000"})
    public int rules = 100;

    private RulePack pack = County.pack();

    /** Makes the pack. */
    @Setup
    public void make() {
      pack = GrowthPack.of(rules, 100, 4);
    }
  }

  /** The whole proof, with every finding. */
  @Benchmark
  public PackProof proof(Pack pack) {
    return PackProof.of(pack.pack);
  }
}
