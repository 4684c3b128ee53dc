package fi.nelikentta.authoring.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reader can work out from sums of which some numbers are hidden, by elimination. */
final class Consequences {
  private static final double NOTHING = 1e-9;

  private final List<Integer> hidden;
  private final List<double[]> rows = new ArrayList<>();

  /** Of equations by coefficients, each of which is 0 as a whole. */
  Consequences(BitSet hiddenPlaces, List<int[]> equations) {
    this.hidden = hiddenPlaces.stream().boxed().toList();
    for (int[] equation : equations) {
      double[] row = new double[hidden.size()];
      boolean any = false;
      for (int i = 0; i < row.length; i++) {
        row[i] = equation[hidden.get(i)];
        any |= row[i] != 0;
      }
      if (any) {
        rows.add(row);
      }
    }
    eliminate();
  }

  /** The hidden numbers that follow, or of which a sum follows that is small. */
  Set<Integer> found(List<Long> values, int least) {
    Set<Integer> found = new LinkedHashSet<>();
    for (double[] row : rows) {
      int count = 0;
      double sum = 0;
      boolean positive = true;
      int first = -1;
      for (int i = 0; i < row.length; i++) {
        if (Math.abs(row[i]) > NOTHING) {
          count++;
          sum += row[i] * values.get(hidden.get(i));
          positive &= row[i] > 0;
          first = first < 0 ? i : first;
        }
      }
      boolean small = positive && count > 1 && sum < least - NOTHING;
      if (first >= 0 && (count == 1 || small)) {
        found.add(hidden.get(first));
      }
    }
    return found;
  }

  /** To reduced echelon form: what is determined then stands alone in its row. */
  private void eliminate() {
    int rank = 0;
    for (int column = 0; column < hidden.size() && rank < rows.size(); column++) {
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
