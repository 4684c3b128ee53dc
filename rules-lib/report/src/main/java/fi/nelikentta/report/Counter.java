package fi.nelikentta.report;

import java.util.HashMap;
import java.util.Map;

/** Counts by name. One thread. */
final class Counter {
  private final Map<String, long[]> counts = new HashMap<>();

  void add(String name) {
    counts.computeIfAbsent(name, none -> new long[1])[0]++;
  }

  void join(Counter other) {
    other.counts.forEach(
        (name, count) -> counts.computeIfAbsent(name, none -> new long[1])[0] += count[0]);
  }

  long of(String name) {
    long[] count = counts.get(name);
    return count == null ? 0 : count[0];
  }
}
