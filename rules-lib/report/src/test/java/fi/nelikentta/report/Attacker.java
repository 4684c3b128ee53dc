package fi.nelikentta.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody who has the tables of a report, knows what adds up to what, and wants to know what is
 * hidden: each number that a sum leaves open is worked out, as is all that follows from what was
 * worked out.
 */
final class Attacker {
  private static final double NOTHING = 1e-7;

  /** Beyond all numbers, and far from where a sum of many such would turn round. */
  private static final long ANYTHING = 1L << 50;

  /** What comes of anything minus anything is no bound. */
  private static final long BOUND = 1L << 40;

  private final Map<String, Long> low = new LinkedHashMap<>();
  private final Map<String, Long> high = new LinkedHashMap<>();
  private final List<Map<String, Integer>> sums = new ArrayList<>();

  /** A number as a table has it: three dots are anything. */
  void reads(String name, String cell) {
    if (cell.equals("...")) {
      knows(name, 0, ANYTHING);
    } else {
      knows(name, Long.parseLong(cell), Long.parseLong(cell));
    }
  }

  /** A number that stands nowhere, or of which only its bounds do. */
  void knows(String name, long from, long to) {
    low.put(name, from);
    high.put(name, to);
  }

  /** A number that everybody knows to be 0, whatever a table says. */
  void isNone(String name) {
    knows(name, 0, 0);
  }

  /** A number that would not be listed if it were 0. */
  void isSomebody(String name) {
    low.merge(name, 1L, Math::max);
  }

  void adds(String whole, List<String> parts) {
    Map<String, Integer> sum = new LinkedHashMap<>();
    sum.put(whole, -1);
    parts.forEach(part -> sum.merge(part, 1, Integer::sum));
    sum.keySet().forEach(name -> low.putIfAbsent(name, 0L));
    sum.keySet().forEach(name -> high.putIfAbsent(name, ANYTHING));
    sums.add(sum);
  }

  /** Numbers that stood nowhere and are now known, by name. */
  Map<String, Long> worksOut() {
    Map<String, Long> before = known();
    boolean more = true;
    while (more) {
      int known = known().size();
      narrow();
      eliminate();
      more = known().size() > known;
    }
    Map<String, Long> after = known();
    after.keySet().removeAll(before.keySet());
    return after;
  }

  private Map<String, Long> known() {
    Map<String, Long> known = new TreeMap<>();
    low.forEach(
        (name, from) -> {
          if (from.equals(high.get(name))) {
            known.put(name, from);
          }
        });
    return known;
  }

  /** What the others of a sum leave to each of its numbers. */
  private void narrow() {
    for (int round = 0; round < 200; round++) {
      long width = width();
      for (Map<String, Integer> sum : sums) {
        sum.forEach((name, sign) -> narrow(sum, name, sign));
      }
      if (width() == width) {
        return;
      }
    }
  }

  private long width() {
    return high.entrySet().stream()
        .mapToLong(one -> Math.min(one.getValue() - low.get(one.getKey()), 1_000_000))
        .sum();
  }

  private void narrow(Map<String, Integer> sum, String name, int sign) {
    long least = 0;
    long most = 0;
    for (Map.Entry<String, Integer> other : sum.entrySet()) {
      if (!other.getKey().equals(name)) {
        long from = low.get(other.getKey());
        long to = high.get(other.getKey());
        least += other.getValue() > 0 ? from : -to;
        most += other.getValue() > 0 ? to : -from;
      }
    }
    // sign × number + others = 0
    long from = sign > 0 ? -most : least;
    long to = sign > 0 ? -least : most;
    if (Math.abs(from) < BOUND) {
      low.merge(name, from, Math::max);
    }
    if (Math.abs(to) < BOUND) {
      high.merge(name, to, Math::min);
    }
  }

  /** What several sums say together. */
  private void eliminate() {
    Map<String, Long> known = known();
    List<String> unknown = low.keySet().stream().filter(name -> !known.containsKey(name)).toList();
    Map<String, Integer> columns = new LinkedHashMap<>();
    unknown.forEach(name -> columns.put(name, columns.size()));
    List<double[]> rows = new ArrayList<>();
    for (Map<String, Integer> sum : sums) {
      double[] row = new double[unknown.size() + 1];
      sum.forEach(
          (name, sign) -> {
            if (columns.containsKey(name)) {
              row[columns.get(name)] += sign;
            } else {
              row[unknown.size()] -= (double) sign * known.get(name);
            }
          });
      rows.add(row);
    }
    int rank = 0;
    for (int column = 0; column < unknown.size() && rank < rows.size(); column++) {
      rank += pivot(rows, rank, column) ? 1 : 0;
    }
    for (double[] row : rows) {
      int only = -1;
      int count = 0;
      for (int i = 0; i < unknown.size(); i++) {
        if (Math.abs(row[i]) > NOTHING) {
          only = i;
          count++;
        }
      }
      if (count == 1) {
        long value = Math.round(row[unknown.size()] / row[only]);
        knows(unknown.get(only), value, value);
      }
    }
  }

  private static boolean pivot(List<double[]> rows, int rank, int column) {
    for (int i = rank; i < rows.size(); i++) {
      double[] row = rows.get(i);
      if (Math.abs(row[column]) > NOTHING) {
        rows.set(i, rows.get(rank));
        rows.set(rank, row);
        for (int other = 0; other < rows.size(); other++) {
          if (other != rank && Math.abs(rows.get(other)[column]) > NOTHING) {
            double times = rows.get(other)[column] / row[column];
            for (int j = column; j < row.length; j++) {
              rows.get(other)[j] -= times * row[j];
            }
          }
        }
        return true;
      }
    }
    return false;
  }
}
