package fi.nelikentta.authoring.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items that share variables, and what they can bring together.
 *
 * @param items what counts
 * @param ways each sum that they can bring, with one way to it
 * @param complete whether these are all sums; if not, the budget was spent on finding these
 */
record Group(List<Item> items, Map<Sum, @Nullable Way> ways, boolean complete) {

  /** The least points on the axis of that ordinal: of its sums, or certain not to be above it. */
  int least(int axis) {
    return complete
        ? ways.keySet().stream().mapToInt(sum -> points(sum, axis)).min().orElse(0)
        : items.stream().mapToInt(item -> Math.min(0, points(item.brings(), axis))).sum();
  }

  /** The greatest points on the axis of that ordinal, or certain not to be below it. */
  int greatest(int axis) {
    return complete
        ? ways.keySet().stream().mapToInt(sum -> points(sum, axis)).max().orElse(0)
        : items.stream().mapToInt(item -> Math.max(0, points(item.brings(), axis))).sum();
  }

  static int points(Sum sum, int axis) {
    return axis == 0 ? sum.complexity() : sum.difficulty();
  }

  /** The items in groups of those that share a variable, directly or through others. */
  static List<List<Item>> parted(List<Item> items) {
    Map<Integer, Integer> parent = new HashMap<>();
    for (Item item : items) {
      int[] variables = item.formula().variables();
      for (int variable : variables) {
        parent.putIfAbsent(variable, variable);
        parent.put(root(parent, variables[0]), root(parent, variable));
      }
    }
    Map<Integer, List<Item>> byRoot = new LinkedHashMap<>();
    for (Item item : items) {
      int root = root(parent, item.formula().variables()[0]);
      byRoot.computeIfAbsent(root, key -> new ArrayList<>()).add(item);
    }
    return List.copyOf(byRoot.values());
  }

  private static int root(Map<Integer, Integer> parent, int variable) {
    int at = variable;
    int next = parent.getOrDefault(at, at);
    while (next != at) {
      at = next;
      next = parent.getOrDefault(at, at);
    }
    return at;
  }
}
