package fi.nelikentta.internal.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a variable, those put together that a set of conditions does not tell apart. The
 * class of the unknown cell is 0. Immutable.
 */
final class Classes {
  private final int count;
  private final int[] byCell;

  private Classes(int count, int[] byCell) {
    this.count = count;
    this.byCell = byCell;
  }

  /** How many classes there are. */
  int count() {
    return count;
  }

  /** The class of each cell. */
  int[] byCell() {
    return byCell;
  }

  /** All cells in one class. */
  static Classes single(int cells) {
    return new Classes(1, new int[cells]);
  }

  /** What the condition tells apart. */
  static Classes of(Formula formula, int var, int cells) {
    List<byte[]> answers = new ArrayList<>();
    formula.answers(var, answers);
    Classes classes = single(cells);
    for (byte[] one : answers) {
      int[] byCell = new int[cells];
      for (int cell = 0; cell < cells; cell++) {
        byCell[cell] = one[cell];
      }
      classes = classes.with(byCell);
    }
    return classes;
  }

  /** What either tells apart. */
  Classes with(Classes other) {
    return with(other.byCell);
  }

  private Classes with(int[] other) {
    Map<Long, Integer> classByBoth = new HashMap<>();
    int[] both = new int[byCell.length];
    for (int cell = 0; cell < both.length; cell++) {
      long key = (long) byCell[cell] << 32 | other[cell];
      Integer known = classByBoth.putIfAbsent(key, classByBoth.size());
      both[cell] = known == null ? classByBoth.size() - 1 : known;
    }
    return new Classes(classByBoth.size(), both);
  }

  /** The first cell of each class. */
  int[] samples() {
    int[] samples = new int[count];
    for (int cell = byCell.length - 1; cell >= 0; cell--) {
      samples[byCell[cell]] = cell;
    }
    return samples;
  }
}
