package fi.nelikentta.jmh.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The main ratios in a few minutes, a line each: question, measured, target, ok or short. Medians
 * of short iterations of one run; the benchmarks alone give figures to quote.
 */
public final class Quick {

  private Quick() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws RunnerException {
    List<RunResult> one = run("OneClientBenchmark\\.(compiled|byHand|drools)$", 1, "unknown", "0");
    List<RunResult> peers = run("PeersBenchmark", 1, "unknown", "0");
    List<RunResult> columns = run("ColumnsBenchmark\\.(columns|byHand)$", 1, "unknown", "0");
    List<RunResult> unknown = run("ColumnsBenchmark\\.columns$", 1, "unknown", "10");
    List<RunResult> two = run("ColumnsBenchmark\\.columns$", 2, "unknown", "0");
    List<RunResult> small = run("GrowthBenchmark", 1, "size", "300x100");
    List<RunResult> large = run("GrowthBenchmark", 1, "size", "3000x300");

    double compiled = score(one, name("compiled"));
    double inColumns = score(columns, name("columns"));
    line(
        "one client, compiled / by hand, same Proposal",
        compiled / score(one, name("byHand")),
        "<=",
        1.3);
    double drools = Math.min(score(one, name("drools")), least(peers, "SESSION"));
    line("best Drools configuration / one client compiled", drools / compiled, ">=", 25);
    line("best other peer engine / one client compiled", leastOther(peers) / compiled, ">=", 5);
    line(
        "columns / by hand in a loop, nothing unknown",
        inColumns / score(columns, name("byHand")),
        "<=",
        0.35);
    line(
        "columns with 10 % unknown / with none",
        score(unknown, name("columns")) / inColumns, "<=", 2);
    line("bytes allocated per client in columns", allocated(columns), "<=", 0.5);
    line(
        "per client and rule, 3,000 / 300 rules, columns",
        perRule(small, large, "columns"),
        "<=",
        1.3);
    line(
        "per client and rule, 3,000 / 300 rules, one client",
        perRule(small, large, "oneClient"),
        "<=",
        1.3);
    line(
        "two threads / one thread, throughput",
        2 * inColumns / score(two, name("columns")),
        ">=",
        1.8);
  }

  private static List<RunResult> run(String benchmark, int threads, String parameter, String value)
      throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("fi\\.nelikentta\\.jmh\\." + benchmark)
        .forks(1)
        .threads(threads)
        .warmupIterations(3)
        .warmupTime(TimeValue.milliseconds(700))
        .measurementIterations(5)
        .measurementTime(TimeValue.milliseconds(500))
        .verbosity(VerboseMode.SILENT)
        .addProfiler(GCProfiler.class);
    if (!benchmark.startsWith("One") && !benchmark.startsWith("Peers")) {
      options.param(parameter, value);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    return new ArrayList<>(results);
  }

  private static Predicate<RunResult> name(String method) {
    return result -> result.getParams().getBenchmark().endsWith("." + method);
  }

  /** The median of the iterations. */
  private static double score(List<RunResult> results, Predicate<RunResult> which) {
    RunResult result = results.stream().filter(which).findFirst().orElseThrow();
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static double least(List<RunResult> peers, String kind) {
    return peers.stream()
        .filter(result -> String.valueOf(result.getParams().getParam("kind")).contains(kind))
        .mapToDouble(result -> result.getPrimaryResult().getStatistics().getPercentile(50))
        .min()
        .orElse(Double.MAX_VALUE);
  }

  private static double leastOther(List<RunResult> peers) {
    return peers.stream()
        .filter(result -> !String.valueOf(result.getParams().getParam("kind")).contains("SESSION"))
        .mapToDouble(result -> result.getPrimaryResult().getStatistics().getPercentile(50))
        .min()
        .orElse(Double.NaN);
  }

  @SuppressWarnings("rawtypes") // JMH's own signature has the raw type.
  private static double allocated(List<RunResult> results) {
    RunResult result = results.stream().filter(name("columns")).findFirst().orElseThrow();
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().contains("alloc.rate.norm"))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double perRule(List<RunResult> small, List<RunResult> large, String method) {
    return (score(large, name(method)) / 3_000) / (score(small, name(method)) / 300);
  }

  private static void line(String question, double measured, String sign, double target) {
    boolean ok = sign.equals("<=") ? measured <= target : measured >= target;
    System.out.printf(
        Locale.ROOT,
        "%-52s %8.2f  %s %-5s %s%n",
        question,
        measured,
        sign,
        target,
        ok ? "ok" : "short");
  }
}
