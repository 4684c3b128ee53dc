package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Standing;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many stand where, by the values of one column. A column with more values than {@link #MOST}
 * is no column to part clients by; it is given up, so that memory stays bounded. One thread.
 */
final class Breakdown {
  /** As many values are counted. */
  static final int MOST = 1_000;

  private final Map<String, Cells> cellsByValue = new LinkedHashMap<>();
  private boolean givenUp;

  /** The clients of one value. */
  static final class Cells {
    private final long[] all = new long[Standing.values().length];
    private final long[] firm = new long[all.length];

    void add(Standing standing, boolean isFirm) {
      all[standing.ordinal()]++;
      firm[standing.ordinal()] += isFirm ? 1 : 0;
    }

    void join(Cells other) {
      for (int i = 0; i < all.length; i++) {
        all[i] += other.all[i];
        firm[i] += other.firm[i];
      }
    }

    long of(Standing standing) {
      return all[standing.ordinal()];
    }

    /** How many of those who stand there are firm. */
    long firm(Standing standing) {
      return firm[standing.ordinal()];
    }

    long all() {
      return Arrays.stream(all).sum();
    }

    long firm() {
      return Arrays.stream(firm).sum();
    }
  }

  void add(String value, Standing standing, boolean isFirm) {
    if (!givenUp) {
      cellsByValue.computeIfAbsent(value, unseen -> new Cells()).add(standing, isFirm);
      check();
    }
  }

  void join(Breakdown other) {
    givenUp |= other.givenUp;
    if (!givenUp) {
      other.cellsByValue.forEach(
          (value, cells) -> cellsByValue.computeIfAbsent(value, unseen -> new Cells()).join(cells));
    }
    check();
  }

  private void check() {
    if (givenUp || cellsByValue.size() > MOST) {
      givenUp = true;
      cellsByValue.clear();
    }
  }

  /** Whether the column had too many values. */
  boolean isGivenUp() {
    return givenUp;
  }

  /** The clients by value, in the order of the values; the empty one is what is not known. */
  Map<String, Cells> cells() {
    Map<String, Cells> ordered = new TreeMap<>(ByNumberThenName.ORDER);
    ordered.putAll(cellsByValue);
    return ordered;
  }
}
