package fi.nelikentta.jmh;

import fi.nelikentta.jmh.peer.Cql;
import fi.nelikentta.jmh.peer.EasyRules;
import fi.nelikentta.jmh.peer.Evrete;
import fi.nelikentta.jmh.peer.KeptSession;
import fi.nelikentta.jmh.peer.KieDmn;
import fi.nelikentta.jmh.peer.NewSession;
import fi.nelikentta.jmh.peer.Peer;
import fi.nelikentta.jmh.peer.PeerAnswer;
import fi.nelikentta.jmh.peer.StatelessSession;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Question: what would one client cost in another engine, or in Drools used without the library?
 *
 * <p>Workload: that of {@link OneClientBenchmark}, where Drools with a pool of sessions stands.
 * Peers are favoured: each client is already the object that they take, and the answer is points,
 * strategy and the names of the rules that fired, without what those looked at, without what else
 * it could be, and without any check of the pack.
 *
 * <p>Command: {@code jmh/run.sh PeersBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 6, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class PeersBenchmark {

  /** The engines, by the names in the results. */
  public enum Kind {
    /** The engine of Clinical Quality Language. */
    CQL,
    /** Drools, one session kept. */
    DROOLS_KEPT_SESSION,
    /** Drools, a new session for each client. */
    DROOLS_NEW_SESSION,
    /** Drools, a new stateless session for each client. */
    DROOLS_STATELESS_SESSION,
    /** Easy Rules. */
    EASY_RULES,
    /** Evrete. */
    EVRETE,
    /** KIE DMN. */
    KIE_DMN;

    private Peer make() {
      return switch (this) {
        case CQL -> new Cql();
        case DROOLS_KEPT_SESSION -> new KeptSession();
        case DROOLS_NEW_SESSION -> new NewSession();
        case DROOLS_STATELESS_SESSION -> new StatelessSession();
        case EASY_RULES -> new EasyRules();
        case EVRETE -> new Evrete();
        case KIE_DMN -> new KieDmn();
      };
    }
  }

  /** The engine that is measured. */
  @State(Scope.Benchmark)
  @NullUnmarked
  public static class Measured {
    /** Which one. */
    @Param public Kind kind;

    private Peer peer;

    /** Builds it. */
    @Setup
    public void build() {
      peer = kind.make();
    }

    /** Frees it. */
    @TearDown
    public void close() throws Exception {
      peer.close();
    }
  }

  /** One client. */
  @Benchmark
  public PeerAnswer answer(Measured measured, Workload work) {
    return measured.peer.answer(work.object());
  }
}
