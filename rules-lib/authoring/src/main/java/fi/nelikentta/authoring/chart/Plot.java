package fi.nelikentta.authoring.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the chart stands in the picture. A point is the square from its number to the next, so that
 * "40 or more" begins at the mark of 40.
 *
 * @param left the picture's x of complexity 0
 * @param top the picture's y above coping difficulty 100
 * @param scale how wide and high a point is
 */
record Plot(double left, double top, double scale) {
  double x(double complexity) {
    return left + complexity * scale;
  }

  double y(double difficulty) {
    return top + (Points.SIDE - difficulty) * scale;
  }

  double side() {
    return Points.SIDE * scale;
  }

  double right() {
    return left + side();
  }

  double bottom() {
    return top + side();
  }

  /** The outline of a set of points as the data of a path. */
  String path(Points points) {
    return Outline.of(points).stream().map(this::polygon).collect(Collectors.joining());
  }

  private String polygon(List<Outline.Corner> corners) {
    StringBuilder path = new StringBuilder();
    for (Outline.Corner corner : corners) {
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(round(x(corner.x())))
          .append(' ')
          .append(round(y(corner.y())));
    }
    return path.append('Z').toString();
  }

  private static double round(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
