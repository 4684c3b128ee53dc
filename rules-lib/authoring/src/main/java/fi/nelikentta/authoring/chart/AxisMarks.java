package fi.nelikentta.authoring.chart;

import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.List;

/** What stands along the axes: their ends in words, their names, and the points of boundaries. */
final class AxisMarks {
  private static final double SIZE = 15;
  private static final double NAME = 17;
  private static final int MOST = 12;
  private static final int MOST_ACROSS = 8;

  private final PackMap map;
  private final MapText text;
  private final Plot plot;
  private final double edge;

  AxisMarks(PackMap map, MapText text, Plot plot, double edge) {
    this.map = map;
    this.text = text;
    this.plot = plot;
    this.edge = edge;
  }

  private record Mark(double at, List<String> lines, boolean boundary) {}

  void draw(Svg svg) {
    upwards(svg);
    across(svg);
  }

  private String boundary(int points) {
    return text.words().of("boundary", points);
  }

  private void upwards(Svg svg) {
    double right = plot.left() - 12;
    double width = right - edge;
    List<Mark> marks = new ArrayList<>();
    List<Boundary> boundaries = new ArrayList<>(Boundary.upwards(map, MOST));
    boundaries.sort((a, b) -> Integer.compare(b.points(), a.points()));
    marks.add(
        new Mark(
            plot.top(), Lettering.wrap(text.end(Axis.COPING_DIFFICULTY, 100), SIZE, width), false));
    for (Boundary one : boundaries) {
      marks.add(
          new Mark(
              plot.y(one.points()), Lettering.wrap(boundary(one.points()), SIZE, width), true));
    }
    marks.add(
        new Mark(
            plot.bottom(),
            Lettering.wrap(text.end(Axis.COPING_DIFFICULTY, 0), SIZE, width),
            false));
    List<Double> sizes =
        marks.stream().map(mark -> mark.lines().size() * Svg.lineHeight(SIZE) + 2).toList();
    List<Double> middles =
        Spread.of(marks.stream().map(Mark::at).toList(), sizes, plot.top() - 4, plot.bottom() + 4);
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      double middle = middles.get(i);
      double base = middle - (mark.lines().size() - 1) * Svg.lineHeight(SIZE) / 2 + SIZE * 0.36;
      svg.lines(
          mark.lines(),
          right - 2,
          base,
          SIZE,
          "text-anchor",
          "end",
          "font-weight",
          mark.boundary() ? 700 : 400);
      if (mark.boundary()) {
        line(svg, plot.left(), mark.at(), right + 1, middle);
      }
    }
  }

  private void across(Svg svg) {
    List<Boundary> boundaries = Boundary.across(map, MOST_ACROSS);
    double y = plot.bottom() + 22;
    List<Double> sizes =
        boundaries.stream().map(one -> Lettering.width(boundary(one.points()), SIZE) + 8).toList();
    List<Double> middles =
        Spread.of(
            boundaries.stream().map(one -> plot.x(one.points())).toList(),
            sizes,
            plot.left(),
            plot.right());
    for (int i = 0; i < boundaries.size(); i++) {
      svg.lines(
          List.of(boundary(boundaries.get(i).points())),
          middles.get(i),
          y,
          SIZE,
          "text-anchor",
          "middle",
          "font-weight",
          700);
      line(svg, plot.x(boundaries.get(i).points()), plot.bottom(), middles.get(i), y - SIZE + 1);
    }
    double half = plot.side() / 2 - 10;
    List<String> low = Lettering.wrap(text.end(Axis.COMPLEXITY, 0), SIZE, half);
    List<String> high = Lettering.wrap(text.end(Axis.COMPLEXITY, 100), SIZE, half);
    double under = y + 22;
    svg.lines(low, plot.left(), under, SIZE);
    svg.lines(high, plot.right(), under, SIZE, "text-anchor", "end");
    svg.lines(
        List.of(text.axis(Axis.COMPLEXITY)),
        plot.left() + plot.side() / 2,
        under + Math.max(low.size(), high.size()) * Svg.lineHeight(SIZE) + 4,
        NAME,
        "text-anchor",
        "middle",
        "font-weight",
        700);
  }

  private static void line(Svg svg, double fromX, double fromY, double toX, double toY) {
    svg.empty(
        "path",
        "d",
        "M" + fromX + " " + fromY + "L" + toX + " " + toY,
        "stroke",
        Patterns.INK,
        "stroke-width",
        1.5,
        "fill",
        "none");
  }
}
