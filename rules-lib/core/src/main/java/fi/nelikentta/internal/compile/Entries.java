package fi.nelikentta.internal.compile;

import java.util.Arrays;

/** Finds the entries of a table for a whole block, one variable after the other. */
final class Entries {
  private Entries() {}

  /** Writes the entry of each client into {@code entries}. */
  static void find(Table table, Block block, Block.Row view, int[] entries) {
    int size = block.size();
    Arrays.fill(entries, 0, size, 0);
    for (Step step : table.steps()) {
      Column column = block.column(step.attribute);
      switch (step.kind) {
        case Step.TABLE -> lookUp(step, column, size, entries);
        case Step.SEARCH -> search(step, column, size, entries);
        case Step.BIT -> bit(step, column, size, entries);
        default -> ask(step, block, view, entries);
      }
    }
  }

  private static void lookUp(Step step, Column column, int size, int[] entries) {
    int[] values = column.ints;
    short[] offsets = step.offsetBySlot;
    int base = step.base;
    for (int from = 0; from < size; from += 64) {
      int to = Math.min(from + 64, size);
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
    boolean whole = column.ints.length > 0;
    for (int row = 0; row < size; row++) {
      if (column.isKnown(row)) {
        double value = whole ? column.ints[row] : column.doubles[row];
        entries[row] += step.offsetByCell[number.search(value)];
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
