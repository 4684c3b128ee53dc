package fi.nelikentta.internal.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts conditions into few bundles of bounded size: each goes where it adds least, to a bundle that
 * shares a variable with it or to one of the last few.
 */
final class Bundling {
  /** Entries of one table: a handful of cache lines of each are used by most clients. */
  static final int ENTRIES = 512;

  private static final int LAST = 4;

  private final List<Bundle> bundles = new ArrayList<>();
  private final Map<Integer, Set<Bundle>> bundlesByVar = new HashMap<>();

  private Bundling() {}

  /** The bundles of the conditions, none of which is larger than a table may be. */
  static List<Bundle> of(List<Bundle.Unit> units) {
    Bundling bundling = new Bundling();
    List<Bundle.Unit> largestFirst = new ArrayList<>(units);
    largestFirst.sort(
        Comparator.comparingLong(Bundle.Unit::size).reversed().thenComparingInt(Bundle.Unit::rule));
    largestFirst.forEach(bundling::place);
    return bundling.bundles;
  }

  private void place(Bundle.Unit unit) {
    Set<Bundle> candidates = new LinkedHashSet<>();
    for (int var : unit.classesByVar().keySet()) {
      candidates.addAll(bundlesByVar.getOrDefault(var, Set.of()));
    }
    candidates.addAll(bundles.subList(Math.max(0, bundles.size() - LAST), bundles.size()));
    Bundle best = null;
    long least = Long.MAX_VALUE;
    for (Bundle candidate : candidates) {
      long with = candidate.sizeWith(unit);
      if (with <= ENTRIES && with - candidate.size() < least) {
        least = with - candidate.size();
        best = candidate;
      }
    }
    if (best == null) {
      best = new Bundle();
      bundles.add(best);
    }
    best.add(unit);
    for (int var : unit.classesByVar().keySet()) {
      bundlesByVar.computeIfAbsent(var, key -> new LinkedHashSet<>()).add(best);
    }
  }
}
