package fi.nelikentta.report;

import fi.nelikentta.authoring.chart.Ground;
import fi.nelikentta.authoring.chart.Lettering;
import fi.nelikentta.authoring.chart.PackMap;
import fi.nelikentta.authoring.chart.Points;
import fi.nelikentta.authoring.chart.Region;
import fi.nelikentta.authoring.chart.Svg;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.List;

/**
 * The chart as a density: the more clients in a square, the larger its dot. Squares of fewer
 * clients than the least group are left out, and numbers are told in steps.
 */
final class DensityChart {
  private static final double SIDE = 480;
  private static final double LEFT = 34;
  private static final double TOP = 26;
  private static final double SIZE = 14;
  private static final int POINTS = 101;

  private final Speech speech;
  private final PackMap map;
  private final Squares squares;

  DensityChart(Speech speech, PackMap map, Squares squares) {
    this.speech = speech;
    this.map = map;
    this.squares = squares;
  }

  private static double x(double complexity) {
    return LEFT + complexity * SIDE / POINTS;
  }

  private static double y(double difficulty) {
    return TOP + (POINTS - difficulty) * SIDE / POINTS;
  }

  String svg(String label) {
    Svg svg = new Svg();
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + (int) (SIDE + LEFT + 14) + " " + (int) (SIDE + TOP + 48),
        "role",
        "img",
        "aria-label",
        label,
        "class",
        "density");
    svg.empty("rect", "class", "ground", "x", LEFT, "y", TOP, "width", SIDE, "height", SIDE);
    for (Region region : map.regions()) {
      svg.empty("path", "class", "ground " + look(region.ground()), "d", area(region.points()));
    }
    svg.empty("path", "class", "border", "d", borders());
    for (Squares.Square square : squares.squares()) {
      svg.empty(
          "circle",
          "class",
          "mark dot",
          "cx",
          x(square.left() + squares.side() / 2.0),
          "cy",
          y(square.bottom() + squares.side() / 2.0),
          "r",
          squares.radius(square) * squares.side() * SIDE / POINTS / 2,
          "data-told",
          told(square));
    }
    for (Region region : map.regions()) {
      name(svg, region);
    }
    axes(svg);
    return svg.close().toString();
  }

  private String told(Squares.Square square) {
    return speech.of(
        "density.told",
        square.left(),
        square.left() + squares.side() - 1,
        square.bottom(),
        square.bottom() + squares.side() - 1,
        speech.of("density.step", speech.number(square.from()), speech.number(square.to())));
  }

  private static String look(Ground ground) {
    return ground.kind() == Ground.Kind.ONE
        ? "g-" + ground.always().iterator().next().name()
        : "g-other";
  }

  /** Runs of points, row by row: any shape comes out right. */
  private static String area(Points points) {
    StringBuilder path = new StringBuilder();
    for (int d = 0; d < POINTS; d++) {
      int from = -1;
      for (int c = 0; c <= POINTS; c++) {
        boolean in = c < POINTS && points.has(c, d);
        if (in && from < 0) {
          from = c;
        } else if (!in && from >= 0) {
          path.append("M")
              .append(round(x(from)))
              .append(' ')
              .append(round(y(d + 1)))
              .append("H")
              .append(round(x(c)))
              .append("V")
              .append(round(y(d)))
              .append("H")
              .append(round(x(from)))
              .append("Z");
          from = -1;
        }
      }
    }
    return path.toString();
  }

  private String borders() {
    StringBuilder path = new StringBuilder();
    for (int d = 0; d < POINTS; d++) {
      for (int c = 0; c < POINTS; c++) {
        if (c > 0 && map.regionAt(c, d) != map.regionAt(c - 1, d)) {
          path.append("M")
              .append(round(x(c)))
              .append(' ')
              .append(round(y(d)))
              .append("V")
              .append(round(y(d + 1)));
        }
        if (d > 0 && map.regionAt(c, d) != map.regionAt(c, d - 1)) {
          path.append("M")
              .append(round(x(c)))
              .append(' ')
              .append(round(y(d)))
              .append("H")
              .append(round(x(c + 1)));
        }
      }
    }
    return path.toString();
  }

  private void name(Svg svg, Region region) {
    if (region.ground().kind() != Ground.Kind.ONE) {
      return;
    }
    Points.Box box = region.pieces().get(0).bounds();
    double width = (box.right() - box.left() + 1) * SIDE / POINTS - 8;
    String name = speech.texts().name(region.ground().always().iterator().next());
    List<String> lines = new ArrayList<>(Lettering.wrap(name, SIZE, width));
    if (lines.size() <= 2 && box.top() - box.bottom() > 8) {
      svg.lines(lines, x(box.left()) + 5, y(box.top() + 1) + SIZE + 2, SIZE, "class", "region");
    }
  }

  private void axes(Svg svg) {
    for (int points = 0; points <= 100; points += 20) {
      String text = Integer.toString(points);
      svg.lines(List.of(text), x(points), TOP + SIDE + 17, SIZE, "text-anchor", "middle");
      svg.lines(List.of(text), LEFT - 5, y(points) + 5, SIZE, "text-anchor", "end");
    }
    svg.lines(List.of(speech.name(Axis.COPING_DIFFICULTY) + " ↑"), 0, SIZE, SIZE, "class", "count");
    svg.lines(
        List.of(speech.name(Axis.COMPLEXITY) + " →"),
        LEFT + SIDE,
        TOP + SIDE + 40,
        SIZE,
        "text-anchor",
        "end",
        "class",
        "count");
  }

  private static double round(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
