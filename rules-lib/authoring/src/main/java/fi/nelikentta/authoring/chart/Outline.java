package fi.nelikentta.authoring.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sides of a set of points, as closed polygons with holes as polygons of their own: a point is
 * the square from its number to the next. Filled by the even-odd rule they are the points again.
 */
final class Outline {
  private Outline() {}

  /** A corner, in points from the chart's lower left. */
  record Corner(int x, int y) {}

  static List<List<Corner>> of(Points points) {
    Map<Corner, List<Corner>> sides = sides(points);
    List<List<Corner>> polygons = new ArrayList<>();
    while (!sides.isEmpty()) {
      Corner start = sides.keySet().iterator().next();
      List<Corner> polygon = new ArrayList<>();
      Corner at = start;
      do {
        polygon.add(at);
        at = next(at, sides);
      } while (!at.equals(start));
      polygons.add(straightened(polygon));
    }
    return polygons;
  }

  private static Corner next(Corner at, Map<Corner, List<Corner>> sides) {
    List<Corner> ends = Objects.requireNonNull(sides.get(at));
    Corner end = ends.remove(ends.size() - 1);
    if (ends.isEmpty()) {
      sides.remove(at);
    }
    return end;
  }

  /** The directed sides, with the points to their left, by where they begin. */
  private static Map<Corner, List<Corner>> sides(Points points) {
    Map<Corner, List<Corner>> sides = new LinkedHashMap<>();
    for (int y = 0; y < Points.SIDE; y++) {
      for (int x = 0; x < Points.SIDE; x++) {
        if (points.has(x, y)) {
          side(sides, !points.has(x, y - 1), x, y, x + 1, y);
          side(sides, !points.has(x + 1, y), x + 1, y, x + 1, y + 1);
          side(sides, !points.has(x, y + 1), x + 1, y + 1, x, y + 1);
          side(sides, !points.has(x - 1, y), x, y + 1, x, y);
        }
      }
    }
    return sides;
  }

  private static void side(
      Map<Corner, List<Corner>> sides, boolean outer, int x, int y, int toX, int toY) {
    if (outer) {
      sides
          .computeIfAbsent(new Corner(x, y), corner -> new ArrayList<>())
          .add(new Corner(toX, toY));
    }
  }

  private static List<Corner> straightened(List<Corner> polygon) {
    List<Corner> corners = new ArrayList<>();
    int size = polygon.size();
    for (int i = 0; i < size; i++) {
      Corner before = polygon.get((i + size - 1) % size);
      Corner after = polygon.get((i + 1) % size);
      boolean straight = before.x() == after.x() || before.y() == after.y();
      if (!straight) {
        corners.add(polygon.get(i));
      }
    }
    return corners;
  }
}
