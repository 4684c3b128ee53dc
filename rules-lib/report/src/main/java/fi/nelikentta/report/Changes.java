package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Standing;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Who stood where in an earlier run and stands where now, and what moved them: other rules, other
 * data, or that something else is unknown. Each step is taken alone, in this order, so each mover
 * has one answer. One thread.
 */
final class Changes {
  /** The rules changed where the client stands. */
  static final int RULES = 1;

  /** Values that were and are known did. */
  static final int DATA = 2;

  /** That something became known, or unknown, did. */
  static final int MISSING = 4;

  private static final int KINDS = Standing.values().length;

  private final Earlier earlier;
  private final long[][] flows = new long[KINDS][KINDS];
  private final long[] newcomers = new long[KINDS];

  /** By the steps that changed where a mover stands, as bits. */
  private final long[] moversBySteps = new long[RULES + DATA + MISSING + 1];

  private long moversUnsplit;
  private int[] met = new int[16];
  private int metSize;

  Changes(Earlier earlier) {
    this.earlier = earlier;
  }

  void add(Told told) {
    int place = earlier.find(told.key());
    if (place < 0) {
      newcomers[told.standing().ordinal()]++;
      return;
    }
    meet(place);
    Standing before = earlier.standing(place);
    flows[before.ordinal()][told.standing().ordinal()]++;
    if (before != told.standing()) {
      Standing byRules = earlier.byTodaysRules(place);
      if (byRules == null || told.situation() == null) {
        moversUnsplit++;
      } else {
        Standing byData = earlier.withTodaysValues(place, told.situation().get());
        moversBySteps[
            (before == byRules ? 0 : RULES)
                | (byRules == byData ? 0 : DATA)
                | (byData == told.standing() ? 0 : MISSING)]++;
      }
    }
  }

  private void meet(int place) {
    if (metSize == met.length) {
      met = Arrays.copyOf(met, metSize * 2);
    }
    met[metSize++] = place;
  }

  void join(Changes other) {
    for (int i = 0; i < KINDS; i++) {
      newcomers[i] += other.newcomers[i];
      for (int j = 0; j < KINDS; j++) {
        flows[i][j] += other.flows[i][j];
      }
    }
    for (int i = 0; i < moversBySteps.length; i++) {
      moversBySteps[i] += other.moversBySteps[i];
    }
    moversUnsplit += other.moversUnsplit;
    for (int i = 0; i < other.metSize; i++) {
      meet(other.met[i]);
    }
  }

  long flow(Standing from, Standing to) {
    return flows[from.ordinal()][to.ordinal()];
  }

  /** How many stand there whom the earlier run does not have, or not once. */
  long newcomers(Standing now) {
    return newcomers[now.ordinal()];
  }

  /** How many stood there whom this run does not have. */
  long gone(Standing before) {
    BitSet seen = new BitSet(earlier.places());
    for (int i = 0; i < metSize; i++) {
      seen.set(met[i]);
    }
    long stayed = seen.stream().filter(place -> earlier.standing(place) == before).count();
    return earlier.total(before) - stayed;
  }

  /** How many movers these steps moved and no others; null where the steps are not told apart. */
  @Nullable Long movers(int steps) {
    return earlier.hasInput() ? moversBySteps[steps] : null;
  }

  /** How many movers could not be told apart. */
  long moversUnsplit() {
    return moversUnsplit;
  }

  Earlier earlier() {
    return earlier;
  }
}
