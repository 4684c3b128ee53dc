package fi.nelikentta.authoring.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which points can be reached, for each key: the sums of groups of items, added up group by group.
 * Groups share no variable, so every combination of their sums occurs. Immutable.
 */
final class Reach {
  /** Words of memory for all planes; beyond it the reach is not complete. */
  static final long WORDS = 24_000_000;

  private final List<Group> groups;
  private final int[] most;

  /** Planes by key; the first is before any group. */
  private final List<Map<Long, Plane>> layers = new ArrayList<>();

  private final long[] least = new long[2];
  private final long[] greatest = new long[2];
  private boolean complete = true;

  private Reach(List<Group> groups, int[] most) {
    this.groups = groups;
    this.most = most;
  }

  /**
   * The reach of the groups.
   *
   * @param base what counts in any case
   * @param most how many topics of each axis are told apart
   * @param margin how many points below 0 and above 100 are told apart
   */
  static Reach of(Sum base, List<Group> groups, int[] most, int margin) {
    Reach reach = new Reach(groups, most);
    reach.add(base, margin);
    return reach;
  }

  private void add(Sum base, int margin) {
    long[][] leastLeft = new long[groups.size() + 1][2];
    long[][] greatestLeft = new long[groups.size() + 1][2];
    for (int g = groups.size() - 1; g >= 0; g--) {
      for (int axis = 0; axis < 2; axis++) {
        leastLeft[g][axis] = leastLeft[g + 1][axis] + groups.get(g).least(axis);
        greatestLeft[g][axis] = greatestLeft[g + 1][axis] + groups.get(g).greatest(axis);
      }
      complete &= groups.get(g).complete();
    }
    for (int axis = 0; axis < 2; axis++) {
      least[axis] = Group.points(base, axis);
      greatest[axis] = least[axis];
    }
    Plane start = new Plane(window(leastLeft[0], greatestLeft[0], margin));
    start.set(base.complexity(), base.difficulty());
    Map<Long, Plane> layer = Map.of(Sum.joined(base.key(), 0, most), start);
    layers.add(layer);
    long words = start.window().size();
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      for (int axis = 0; axis < 2; axis++) {
        least[axis] += group.least(axis);
        greatest[axis] += group.greatest(axis);
      }
      Plane.Window window = window(leastLeft[g + 1], greatestLeft[g + 1], margin);
      Map<Long, Plane> next = new TreeMap<>();
      for (Map.Entry<Long, Plane> entry : layer.entrySet()) {
        for (Sum sum : group.ways().keySet()) {
          long key = Sum.joined(entry.getKey(), sum.key(), most);
          Plane plane = next.get(key);
          if (plane == null) {
            words += window.size();
            if (words > WORDS) {
              complete = false;
              continue;
            }
            plane = new Plane(window);
            next.put(key, plane);
          }
          plane.addMoved(entry.getValue(), sum.complexity(), sum.difficulty());
        }
      }
      layer = next;
      layers.add(layer);
    }
  }

  /** The window in which points matter when so many can still be added. */
  private Plane.Window window(long[] leastLeft, long[] greatestLeft, int margin) {
    int[] low = new int[2];
    int[] high = new int[2];
    for (int axis = 0; axis < 2; axis++) {
      // At 0 − all that can still be added, or less, the end is 0 or less in any case.
      long lowest = -margin - Math.max(0, greatestLeft[axis]);
      long highest = ChartPoints.SIDE - 1L + margin - Math.min(0, leastLeft[axis]);
      low[axis] = (int) Math.max(lowest, Math.min(least[axis], 0));
      high[axis] = (int) Math.min(highest, Math.max(greatest[axis], 0));
      low[axis] = Math.min(low[axis], high[axis]);
    }
    return new Plane.Window(low[0], high[0], low[1], high[1]);
  }

  /** Whether it holds all that can be reached. */
  boolean isComplete() {
    return complete;
  }

  /** The planes in the end, by key. */
  Map<Long, Plane> planes() {
    return layers.get(layers.size() - 1);
  }

  /** The least points on the axis of that ordinal before they are clamped, or certainly no more. */
  long least(int axis) {
    return least[axis];
  }

  /** The greatest points on the axis of that ordinal before they are clamped. */
  long greatest(int axis) {
    return greatest[axis];
  }

  /** Cells that lead to the points, which can be reached with the key. */
  SortedMap<Integer, Integer> cells(long key, int complexity, int difficulty) {
    TreeMap<Integer, Integer> cells = new TreeMap<>();
    Sum at = new Sum(complexity, difficulty, key);
    for (int g = groups.size() - 1; g >= 0; g--) {
      at = before(g, at, cells);
    }
    return cells;
  }

  /** Where one was before the group brought what it brings; its cells go into the map. */
  private Sum before(int g, Sum at, Map<Integer, Integer> cells) {
    Plane.Window window = Objects.requireNonNull(layers.get(g + 1).get(at.key())).window();
    List<Map.Entry<Sum, @Nullable Way>> ways = new ArrayList<>(groups.get(g).ways().entrySet());
    ways.sort(Comparator.comparingInt(entry -> Way.knownOf(entry.getValue())));
    for (Map.Entry<Sum, @Nullable Way> way : ways) {
      for (Map.Entry<Long, Plane> entry : layers.get(g).entrySet()) {
        if (Sum.joined(entry.getKey(), way.getKey().key(), most) == at.key()) {
          Sum from = from(entry.getKey(), entry.getValue(), way.getKey(), at, window);
          if (from != null) {
            Way.into(cells, way.getValue());
            return from;
          }
        }
      }
    }
    throw new IllegalStateException("points that can be reached have no way to them.");
  }

  private static @Nullable Sum from(long key, Plane plane, Sum moved, Sum at, Plane.Window window) {
    Plane.Window before = plane.window();
    for (int c = before.leastComplexity(); c <= before.greatestComplexity(); c++) {
      if (window.row(c + moved.complexity()) != window.row(at.complexity())) {
        continue;
      }
      for (int d = before.leastDifficulty(); d <= before.greatestDifficulty(); d++) {
        if (window.column(d + moved.difficulty()) == window.column(at.difficulty())
            && plane.get(c, d)) {
          return new Sum(c, d, key);
        }
      }
    }
    return null;
  }
}
