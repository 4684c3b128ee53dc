package fi.nelikentta.internal.compile;

import java.util.Arrays;

/** Finds the entries of a table for a whole block, two variables at a time. */
final class Entries {
  private static final int FEW_LIMITS = 8;

  private Entries() {}

  /** Writes the entry of each client into {@code entries}. */
  static void find(Table table, Block block, Block.Row view, int[] entries) {
    int size = block.size();
    Arrays.fill(entries, 0, size, 0);
    Step[] lookups = table.lookups();
    int next = 0;
    for (; next + 2 <= lookups.length; next += 2) {
      lookUpTwo(lookups, next, block, entries);
    }
    for (; next < lookups.length; next++) {
      for (int from = 0; from < size; from += 64) {
        lookUp(lookups[next], block, from, entries);
      }
    }
    for (Step step : table.others()) {
      Column column = block.column(step.attribute);
      switch (step.kind) {
        case Step.SEARCH -> search(step, column, size, entries);
        case Step.BIT -> bit(step, column, size, entries);
        default -> ask(step, block, view, entries);
      }
    }
  }

  /** Two at once where both are known of 64 clients: their entries are touched once. */
  private static void lookUpTwo(Step[] steps, int first, Block block, int[] entries) {
    Step a = steps[first];
    Step b = steps[first + 1];
    Column columnA = block.column(a.attribute);
    Column columnB = block.column(b.attribute);
    for (int from = 0; from < block.size(); from += 64) {
      int word = from >> 6;
      if ((columnA.known[word] & columnB.known[word]) == -1) {
        int to = Math.min(from + 64, block.size());
        addTwo(a, columnA.ints, b, columnB.ints, entries, from, to);
      } else {
        lookUp(a, block, from, entries);
        lookUp(b, block, from, entries);
      }
    }
  }

  private static void addTwo(
      Step a, int[] valuesA, Step b, int[] valuesB, int[] entries, int from, int to) {
    short[] offsetsA = a.offsetBySlot;
    short[] offsetsB = b.offsetBySlot;
    int baseA = a.base;
    int baseB = b.base;
    for (int row = from; row < to; row++) {
      entries[row] += offsetsA[valuesA[row] - baseA] + offsetsB[valuesB[row] - baseB];
    }
  }

  /** One variable of 64 clients. */
  private static void lookUp(Step step, Block block, int from, int[] entries) {
    Column column = block.column(step.attribute);
    int[] values = column.ints;
    short[] offsets = step.offsetBySlot;
    int base = step.base;
    int to = Math.min(from + 64, block.size());
    long known = column.known[from >> 6];
    if (known == -1) {
      for (int row = from; row < to; row++) {
        entries[row] += offsets[values[row] - base];
      }
    } else if (known != 0) {
      for (int row = from; row < to; row++) {
        entries[row] += offsets[values[row] - base] & -(int) (known >>> row & 1);
      }
    }
  }

  private static void bit(Step step, Column column, int size, int[] entries) {
    long[] masks = column.masks;
    int no = step.offsetByCell[1];
    int more = step.offsetByCell[2] - no;
    int bit = step.base;
    for (int from = 0; from < size; from += 64) {
      int to = Math.min(from + 64, size);
      long known = column.known[from >> 6];
      for (int row = from; row < to && known != 0; row++) {
        int offset = no + more * (int) (masks[row] >>> bit & 1);
        entries[row] += offset & -(int) (known >>> row & 1);
      }
    }
  }

  private static void search(Step step, Column column, int size, int[] entries) {
    NumberVar number = (NumberVar) step.var;
    if (column.ints.length == 0 && number.limits().length <= FEW_LIMITS) {
      searchFew(step, number.limits(), column, size, entries);
      return;
    }
    boolean whole = column.ints.length > 0;
    for (int row = 0; row < size; row++) {
      if (column.isKnown(row)) {
        double value = whole ? column.ints[row] : column.doubles[row];
        entries[row] += step.offsetByCell[number.search(value)];
      }
    }
  }

  /** Counts the limits that the number reaches; there is no branch to guess wrong. */
  private static void searchFew(
      Step step, double[] limits, Column column, int size, int[] entries) {
    double[] values = column.doubles;
    int[] offsets = step.offsetByCell;
    for (int from = 0; from < size; from += 64) {
      int to = Math.min(from + 64, size);
      long known = column.known[from >> 6];
      for (int row = from; row < to && known != 0; row++) {
        double value = values[row];
        int cell = 1;
        for (double limit : limits) {
          cell += value >= limit ? 1 : 0;
        }
        entries[row] += offsets[cell] & -(int) (known >>> row & 1);
      }
    }
  }

  private static void ask(Step step, Block block, Block.Row view, int[] entries) {
    for (int row = 0; row < block.size(); row++) {
      view.row = row;
      entries[row] += step.offsetByCell[step.var.cell(view)];
    }
  }
}
