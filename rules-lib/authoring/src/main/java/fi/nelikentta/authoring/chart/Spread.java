package fi.nelikentta.authoring.chart;

import java.util.ArrayList;
import java.util.List;

/** Moves things on a line apart, so that each has its room and stays near where it wants to be. */
final class Spread {
  private Spread() {}

  /**
   * Where the middles come to lie.
   *
   * @param wanted the middles that are wanted, ascending
   * @param sizes how much room each takes; together at most that from {@code from} to {@code to}
   */
  static List<Double> of(List<Double> wanted, List<Double> sizes, double from, double to) {
    List<Double> middles = new ArrayList<>();
    double free = from;
    for (int i = 0; i < wanted.size(); i++) {
      double middle = Math.max(wanted.get(i), free + sizes.get(i) / 2);
      middles.add(middle);
      free = middle + sizes.get(i) / 2;
    }
    double limit = to;
    for (int i = wanted.size() - 1; i >= 0; i--) {
      double middle = Math.min(middles.get(i), limit - sizes.get(i) / 2);
      middles.set(i, middle);
      limit = middle - sizes.get(i) / 2;
    }
    return middles;
  }
}
