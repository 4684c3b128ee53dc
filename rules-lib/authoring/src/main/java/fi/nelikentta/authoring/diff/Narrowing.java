package fi.nelikentta.authoring.diff;

import fi.nelikentta.authoring.diff.Disclosure.Bounds;
import fi.nelikentta.authoring.diff.Disclosure.Sum;
import java.util.List;
import java.util.Map;

/** Within which bounds numbers lie, narrowed sum by sum until nothing gets narrower. */
final class Narrowing {
  private static final int ROUNDS = 100;

  private final long[] low;
  private final long[] high;

  /** Where what is hidden is anything, unless more is known of it, and all else as it is. */
  Narrowing(List<Integer> hidden, Map<Integer, Bounds> untold, List<Long> values) {
    this.low = values.stream().mapToLong(Long::longValue).toArray();
    this.high = low.clone();
    for (int place : hidden) {
      Bounds bounds = untold.getOrDefault(place, Bounds.NONE);
      low[place] = bounds.low();
      high[place] = bounds.high();
    }
  }

  void run(List<Sum> sums) {
    boolean narrower = true;
    for (int round = 0; narrower && round < ROUNDS; round++) {
      narrower = false;
      for (Sum sum : sums) {
        while (narrow(sum)) {
          narrower = true;
        }
      }
    }
  }

  /** Whether it can be but one number. */
  boolean isKnown(int place) {
    return low[place] == high[place];
  }

  /** Narrows one bound of the sum's numbers at least, if any gets narrower. */
  private boolean narrow(Sum sum) {
    long lowest = 0;
    long highest = 0;
    int unbounded = 0;
    for (int part : sum.parts()) {
      lowest += low[part];
      if (isBounded(part)) {
        highest += high[part];
      } else {
        unbounded++;
      }
    }
    if (raise(sum.total(), lowest) || (unbounded == 0 && lower(sum.total(), highest))) {
      return true;
    }
    for (int part : sum.parts()) {
      if (isBounded(sum.total()) && lower(part, high[sum.total()] - (lowest - low[part]))) {
        return true;
      }
      boolean isOnly = unbounded == 1 && !isBounded(part);
      long others = isOnly ? highest : highest - high[part];
      if ((isOnly || unbounded == 0) && raise(part, low[sum.total()] - others)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBounded(int place) {
    return high[place] < Bounds.NONE.high();
  }

  private boolean raise(int place, long to) {
    boolean narrower = to > low[place];
    low[place] = Math.max(low[place], to);
    return narrower;
  }

  private boolean lower(int place, long to) {
    boolean narrower = to < high[place];
    high[place] = Math.min(high[place], to);
    return narrower;
  }
}
