package fi.nelikentta.jmh.results;

import fi.nelikentta.jmh.results.Target.Bound;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * What must hold, in less than five minutes, a line each: question, measured, target, ok or short.
 * {@code Quick FOLDER DATE NOTE} keeps it as {@code quick.json}.
 */
public final class Quick {
  private static final Side COMPILED = new Side("OneClientBenchmark.compiled");
  private static final Side BY_HAND = new Side("OneClientBenchmark.byHand");
  private static final Side COLUMNS = columns("0");
  private static final Side COLUMNS_UNKNOWN = columns("10");
  private static final Side LOOP_BY_HAND = new Side("ColumnsBenchmark.byHand");
  private static final Side LOOP_FLAT = new Side("ColumnsBenchmark.byHandFlat");
  private static final Side ONE_THREAD = new Side("ThreadsBenchmark.columnsOneThread");
  private static final Side TWO_THREADS = new Side("ThreadsBenchmark.columnsTwoThreads");
  private static final Side HAND_ONE_THREAD = new Side("ThreadsBenchmark.byHandOneThread");
  private static final Side HAND_TWO_THREADS = new Side("ThreadsBenchmark.byHandTwoThreads");

  private static final List<Side> DROOLS =
      List.of(
          new Side("OneClientBenchmark.droolsPool"),
          peer("DROOLS_KEPT_SESSION"),
          peer("DROOLS_NEW_SESSION"),
          peer("DROOLS_STATELESS_SESSION"));
  private static final List<Side> PEERS =
      List.of(peer("EASY_RULES"), peer("EVRETE"), peer("KIE_DMN"), peer("CQL"));

  private final Rounds rounds = new Rounds();
  private final List<Target> rows = new ArrayList<>();

  private Quick() {}

  /** Measures, prints and keeps. */
  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    Quick quick = new Quick();
    quick.oneClient();
    quick.columns();
    quick.growth();
    quick.threads();
    FirstProposal.measure(5).forEach(quick::row);
    new Targets("jmh/run.sh quick", arguments[1], arguments[2], Machine.current(), quick.rows)
        .write(Path.of(arguments[0], Targets.FILE));
  }

  /** Every round has two of the others, so that a busy while does not fall on them alone. */
  private void oneClient() throws RunnerException {
    List<Side> others = new ArrayList<>(DROOLS);
    others.addAll(PEERS);
    for (int round = 0; round < 5; round++) {
      List<Side> sides = new ArrayList<>(List.of(COMPILED, BY_HAND));
      sides.addAll(
          others.subList(
              Math.min(others.size(), 2 * round), Math.min(others.size(), 2 * round + 2)));
      rounds.run(sides);
    }
    row(
        "by-hand",
        "one client, compiled ÷ plain Java by hand",
        rounds.ratio(COMPILED, BY_HAND),
        Bound.AT_MOST,
        1.3,
        times(COMPILED, BY_HAND));
    best("drools", "best Drools configuration ÷ one client compiled", DROOLS, 25);
    best("peers", "best other peer engine ÷ one client compiled", PEERS, 5);
  }

  private void best(String id, String question, List<Side> sides, double target) {
    Side best = sides.stream().min(Comparator.comparingDouble(rounds::nanos)).orElseThrow();
    String kind = best.parameters().getOrDefault("kind", "DROOLS_SESSION_POOL");
    // One round each is enough to tell tens of times from five, against the median of five rounds.
    row(
        id,
        question,
        rounds.nanos(best) / rounds.nanos(COMPILED),
        Bound.AT_LEAST,
        target,
        kind.toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + Amount.time(rounds.nanos(best)));
  }

  private void columns() throws RunnerException {
    for (int round = 0; round < 3; round++) {
      rounds.run(List.of(COLUMNS, LOOP_BY_HAND, LOOP_FLAT, COLUMNS_UNKNOWN));
    }
    boolean flat = rounds.nanos(LOOP_FLAT) < rounds.nanos(LOOP_BY_HAND);
    Side loop = flat ? LOOP_FLAT : LOOP_BY_HAND;
    Side other = flat ? LOOP_BY_HAND : LOOP_FLAT;
    row(
        "columns",
        "columns ÷ plain Java by hand in a loop, the faster of two",
        rounds.ratio(COLUMNS, loop),
        Bound.AT_MOST,
        0.35,
        times(COLUMNS, loop)
            + (flat ? " out of one array" : " from situations")
            + "; the other loop "
            + Amount.time(rounds.nanos(other)));
    row(
        "unknown",
        "columns with 10 % unknown ÷ with none",
        rounds.ratio(COLUMNS_UNKNOWN, COLUMNS),
        Bound.AT_MOST,
        2,
        times(COLUMNS_UNKNOWN, COLUMNS));
    // JMH itself allocates some hundred bytes in an iteration: a thousandth of a byte for a client.
    row(
        new Target(
            "allocation",
            "allocated for each client in columns",
            Math.round(rounds.bytes(COLUMNS)),
            " bytes",
            Bound.AT_MOST,
            0,
            "columns in and out kept"));
  }

  /** The same attributes for both, so that rules alone grow; with more attributes as a detail. */
  private void growth() throws RunnerException {
    for (int round = 0; round < 3; round++) {
      List<Side> sides = new ArrayList<>();
      for (String method : List.of("columns", "oneClient")) {
        sides.add(growth(method, "300x100"));
        sides.add(growth(method, "3000x100"));
        if (round == 1) {
          sides.add(growth(method, "3000x300"));
        }
      }
      rounds.run(sides);
    }
    perRule("growth-columns", "columns", "columns");
    perRule("growth-one-client", "one client", "oneClient");
  }

  private void perRule(String id, String what, String method) {
    Side few = growth(method, "300x100");
    Side many = growth(method, "3000x100");
    row(
        id,
        "time per client and rule, 3,000 ÷ 300 rules of 100 attributes, " + what,
        rounds.ratio(many, few) / 10,
        Bound.AT_MOST,
        1.3,
        times(many, few)
            + " for all rules; 3,000 of 300 attributes: "
            + Amount.number(rounds.ratio(growth(method, "3000x300"), few) / 10));
  }

  private void threads() throws RunnerException {
    for (int round = 0; round < 3; round++) {
      rounds.run(List.of(ONE_THREAD, TWO_THREADS, HAND_ONE_THREAD, HAND_TWO_THREADS));
    }
    row(
        "threads",
        "two threads ÷ one thread, throughput in columns",
        2 * rounds.ratio(ONE_THREAD, TWO_THREADS),
        Bound.AT_LEAST,
        1.8,
        "by hand, sharing nothing: "
            + Amount.number(2 * rounds.ratio(HAND_ONE_THREAD, HAND_TWO_THREADS)));
  }

  private String times(Side upper, Side lower) {
    return Amount.time(rounds.nanos(upper)) + " ÷ " + Amount.time(rounds.nanos(lower));
  }

  private void row(
      String id, String question, double measured, Bound bound, double target, String detail) {
    row(new Target(id, question, measured, "", bound, target, detail));
  }

  private void row(Target row) {
    rows.add(row);
    System.out.println(row.line());
  }

  private static Side peer(String kind) {
    return new Side("PeersBenchmark.answer", Map.of("kind", kind));
  }

  private static Side columns(String unknown) {
    return new Side("ColumnsBenchmark.columns", Map.of("unknown", unknown));
  }

  private static Side growth(String method, String size) {
    return new Side("GrowthBenchmark." + method, Map.of("size", size));
  }
}
