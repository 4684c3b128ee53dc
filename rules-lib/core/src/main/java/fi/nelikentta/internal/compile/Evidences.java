package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.List;

/**
 * Phase 1 of one bundle: by entry, the points of the rules that fire, the least and the greatest
 * points, and what stops. Immutable and safe to share among threads.
 */
final class Evidences {
  /** Numbers an entry has. */
  static final int STRIDE = 4;

  /** A stop fires. */
  static final long STOP = 1;

  /** A stop is certain. */
  static final long CERTAIN_STOP = 2;

  /** A stop is open. */
  static final long OPEN_STOP = 4;

  private final Table table;

  /** By entry: points fired, least and greatest points, both axes in one number; stops. */
  private final long[] numbers;

  private final int[][] rulesByEntry;
  private final boolean hasStops;

  Evidences(Bundle bundle, Vars vars, List<Rule> rules) {
    this.table = new Table(bundle, vars);
    this.numbers = new long[bundle.size() * STRIDE];
    this.rulesByEntry = new int[bundle.size()][];
    Table.visit(
        bundle,
        vars.size(),
        (entry, cells) -> {
          List<Integer> fired = new ArrayList<>();
          for (Bundle.Unit unit : bundle.units()) {
            boolean holds = unit.formula().holds(cells);
            if (holds) {
              fired.add(unit.rule());
            }
            add(rules.get(unit.rule()).verb(), holds, unit.formula().judge(cells), entry);
          }
          rulesByEntry[entry] = fired.stream().mapToInt(Integer::intValue).toArray();
        });
    this.hasStops =
        bundle.units().stream()
            .anyMatch(unit -> rules.get(unit.rule()).verb() instanceof Verb.Refer);
  }

  private void add(Verb verb, boolean holds, int judged, int entry) {
    add(numbers, entry * STRIDE, verb, holds, judged);
  }

  /** Adds what a rule brings to the four numbers at the place. */
  static void add(long[] numbers, int at, Verb verb, boolean holds, int judged) {
    if (verb instanceof Verb.Add add) {
      long points = packed(add);
      numbers[at] += holds ? points : 0;
      boolean certain = judged == Node.CERTAIN;
      boolean open = judged == Node.OPEN;
      numbers[at + 1] += certain || (open && add.points() < 0) ? points : 0;
      numbers[at + 2] += certain || (open && add.points() > 0) ? points : 0;
    } else if (verb instanceof Verb.Refer) {
      numbers[at + 3] |=
          (holds ? STOP : 0)
              | (judged == Node.CERTAIN ? CERTAIN_STOP : 0)
              | (judged == Node.OPEN ? OPEN_STOP : 0);
    }
  }

  /** Points of both axes in one number; sums of such numbers are sums of both. */
  static long packed(Verb.Add add) {
    return add.axis() == Axis.COMPLEXITY ? (long) add.points() << 32 : add.points();
  }

  /** The copingDifficulty points of a sum. */
  static int difficulty(long sum) {
    return (int) sum;
  }

  /** The complexity points of a sum. */
  static int complexity(long sum) {
    return (int) ((sum - (int) sum) >> 32);
  }

  Table table() {
    return table;
  }

  /** Whether any of its rules stops. */
  boolean hasStops() {
    return hasStops;
  }

  long[] numbers() {
    return numbers;
  }

  /** The rules that fire for clients of the entry. */
  int[] rules(int entry) {
    return rulesByEntry[entry];
  }
}
