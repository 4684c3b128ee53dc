package fi.nelikentta.authoring.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How something comes about: cells of variables, the last chosen first. Immutable.
 *
 * @param before what was chosen before; null for nothing
 * @param variable the variable
 * @param cell its cell
 * @param known how many cells of the way hold something known
 */
record Way(@Nullable Way before, int variable, int cell, int known) {

  /** The way with one cell more. */
  static Way of(@Nullable Way before, int variable, int cell) {
    return new Way(
        before, variable, cell, (before == null ? 0 : before.known) + (cell == 0 ? 0 : 1));
  }

  static int knownOf(@Nullable Way way) {
    return way == null ? 0 : way.known;
  }

  /** Puts its cells into the map, by variable. */
  static void into(Map<Integer, Integer> cells, @Nullable Way way) {
    for (Way at = way; at != null; at = at.before) {
      cells.put(at.variable, at.cell);
    }
  }
}
