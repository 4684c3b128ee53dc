package fi.nelikentta.authoring.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The smallest sets that are enough, found by trying smaller sets before larger ones. */
final class SmallestSets {
  private final List<Integer> elements;
  private final int budget;
  private final Predicate<Set<Integer>> isEnough;
  private final List<List<Integer>> found = new ArrayList<>();
  private int tried;

  /**
   * Over the elements.
   *
   * @param budget so many sets are tried at most, whole sizes only
   */
  SmallestSets(List<Integer> elements, int budget, Predicate<Set<Integer>> isEnough) {
    this.elements = elements;
    this.budget = budget;
    this.isEnough = isEnough;
  }

  /** The sets that are enough and hold no smaller one that is. */
  Cause smallest() {
    for (int size = 1; size <= elements.size(); size++) {
      if (tried + count(elements.size(), size) > budget) {
        return new Cause(found, Cause.Search.BOUNDED);
      }
      choose(size, 0, new ArrayList<>());
    }
    return new Cause(found, Cause.Search.WHOLE);
  }

  private void choose(int size, int from, List<Integer> chosen) {
    if (chosen.size() == size) {
      tried++;
      Set<Integer> set = new HashSet<>(chosen);
      if (found.stream().noneMatch(set::containsAll) && isEnough.test(set)) {
        found.add(List.copyOf(chosen));
      }
      return;
    }
    for (int i = from; i <= elements.size() - (size - chosen.size()); i++) {
      chosen.add(elements.get(i));
      choose(size, i + 1, chosen);
      chosen.remove(chosen.size() - 1);
    }
  }

  /** How many sets of that size there are, or more than any budget. */
  private static long count(int of, int size) {
    long count = 1;
    for (int i = 1; i <= size; i++) {
      count = count * (of - size + i) / i;
      if (count > Integer.MAX_VALUE) {
        return Integer.MAX_VALUE;
      }
    }
    return count;
  }
}
