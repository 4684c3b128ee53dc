package fi.nelikentta.authoring.diff;

import fi.nelikentta.authoring.diff.Disclosure.Bounds;
import fi.nelikentta.authoring.diff.Disclosure.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader can work out from sums of which some numbers are hidden: within which bounds each
 * number lies, none being less than 0, and what follows by elimination.
 */
final class Consequences {
  private static final double NOTHING = 1e-9;

  /** Beyond as many unknown numbers, those that are told nowhere are left to the bounds. */
  private static final int MANY = 1_200;

  private final List<Integer> hidden;
  private final Map<Integer, Bounds> untold;
  private final List<Long> values;
  private final List<Sum> sums;
  private final Narrowing narrowing;
  private final List<double[]> rows = new ArrayList<>();

  Consequences(
      BitSet hiddenPlaces, Map<Integer, Bounds> untold, List<Long> values, List<Sum> sums) {
    this.hidden = hiddenPlaces.stream().boxed().toList();
    this.untold = untold;
    this.values = values;
    this.sums = sums;
    this.narrowing = new Narrowing(hidden, untold, values);
  }

  /** Small numbers that follow, and small groups of hidden numbers of which the sum follows. */
  List<Set<Integer>> found(int least) {
    narrowing.run(sums);
    List<Set<Integer>> found = new ArrayList<>();
    for (int place : hidden) {
      if (narrowing.isKnown(place) && isSmall(values.get(place), least)) {
        found.add(Set.of(place));
      }
    }
    List<Integer> unknown = unknown();
    equations(unknown);
    eliminate(unknown.size());
    for (double[] row : rows) {
      Set<Integer> places = new LinkedHashSet<>();
      double sum = 0;
      boolean positive = true;
      for (int i = 0; i < row.length; i++) {
        if (Math.abs(row[i]) > NOTHING) {
          places.add(unknown.get(i));
          sum += row[i] * values.get(unknown.get(i));
          positive &= row[i] > 0;
        }
      }
      if (positive && isSmall(sum, least)) {
        found.add(places);
      }
    }
    return found;
  }

  private static boolean isSmall(double sum, int least) {
    return sum > NOTHING && sum < least - NOTHING;
  }

  private List<Integer> unknown() {
    List<Integer> all = hidden.stream().filter(place -> !narrowing.isKnown(place)).toList();
    return all.size() <= MANY
        ? all
        : all.stream().filter(place -> !untold.containsKey(place)).toList();
  }

  /** A row for each sum of which every part that is not known has a column. */
  private void equations(List<Integer> unknown) {
    int[] columns = new int[values.size()];
    Arrays.fill(columns, -1);
    for (int i = 0; i < unknown.size(); i++) {
      columns[unknown.get(i)] = i;
    }
    for (Sum sum : sums) {
      double[] row = new double[unknown.size()];
      boolean any = put(row, columns[sum.total()], -1);
      boolean whole = any || narrowing.isKnown(sum.total());
      for (int part : sum.parts()) {
        boolean in = put(row, columns[part], 1);
        any |= in;
        whole &= in || narrowing.isKnown(part);
      }
      if (any && whole) {
        rows.add(row);
      }
    }
  }

  private static boolean put(double[] row, int column, int more) {
    if (column < 0) {
      return false;
    }
    row[column] += more;
    return true;
  }

  /** To reduced echelon form: what is determined then stands alone in its row. */
  private void eliminate(int columns) {
    int rank = 0;
    for (int column = 0; column < columns && rank < rows.size(); column++) {
      int pivot = pivot(rank, column);
      if (pivot < 0) {
        continue;
      }
      double[] row = rows.get(pivot);
      rows.set(pivot, rows.get(rank));
      rows.set(rank, row);
      double scale = row[column];
      for (int i = 0; i < row.length; i++) {
        row[i] /= scale;
      }
      for (int other = 0; other < rows.size(); other++) {
        if (other != rank && Math.abs(rows.get(other)[column]) > NOTHING) {
          subtract(rows.get(other), row, rows.get(other)[column]);
        }
      }
      rank++;
    }
  }

  private int pivot(int from, int column) {
    for (int i = from; i < rows.size(); i++) {
      if (Math.abs(rows.get(i)[column]) > NOTHING) {
        return i;
      }
    }
    return -1;
  }

  private static void subtract(double[] from, double[] row, double times) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= times * row[i];
    }
  }
}
