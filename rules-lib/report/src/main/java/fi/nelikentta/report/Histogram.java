package fi.nelikentta.report;

import fi.nelikentta.authoring.chart.Svg;
import fi.nelikentta.authoring.diff.Count;
import java.util.List;
import java.util.Set;

/** Bars that stand along an axis of points, with lines where boundaries are. */
final class Histogram {
  private static final double WIDTH = 460;
  private static final double HEIGHT = 190;
  private static final double LEFT = 4;
  private static final double TOP = 18;
  private static final double FOOT = 42;
  private static final double SIZE = 14;
  private static final int MOST = 100;

  private Histogram() {}

  /**
   * The picture.
   *
   * @param label its name for who does not see it
   * @param axis what stands under it
   * @param bars how many lie in each bar, from 0 points on
   * @param told what each bar says when it is picked
   * @param boundaries points at which a boundary lies
   */
  static String svg(
      String label, String axis, List<Count> bars, List<String> told, Set<Integer> boundaries) {
    Svg svg = new Svg();
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + (int) WIDTH + " " + (int) HEIGHT,
        "role",
        "img",
        "aria-label",
        label,
        "class",
        "bars");
    double base = HEIGHT - FOOT;
    double width = (WIDTH - 2 * LEFT) / bars.size();
    long most =
        bars.stream()
            .filter(bar -> !bar.isHidden())
            .mapToLong(bar -> bar.number().getAsLong())
            .max()
            .orElse(0);
    for (int i = 0; i < bars.size(); i++) {
      Count count = bars.get(i);
      boolean drawn = !count.isHidden() && !count.isNone();
      double height =
          drawn ? Math.max(2, (base - TOP) * count.number().getAsLong() / Math.max(most, 1)) : 0;
      svg.empty(
          "rect",
          "class",
          drawn ? "mark plain" : "mark none",
          "x",
          LEFT + i * width + 1,
          "y",
          drawn ? base - height : TOP,
          "width",
          width - 2,
          "height",
          drawn ? height : base - TOP,
          "data-told",
          told.get(i));
    }
    svg.empty("path", "class", "line", "d", "M0 " + base + "H" + WIDTH);
    double step = (WIDTH - 2 * LEFT) / MOST;
    for (int boundary : boundaries) {
      double x = LEFT + boundary * step;
      svg.empty("path", "class", "boundary", "d", "M" + x + " " + (TOP - 4) + "V" + base);
    }
    for (int points = 0; points <= MOST; points += 20) {
      svg.lines(
          List.of(Integer.toString(points)),
          LEFT + points * step,
          base + 17,
          SIZE,
          "text-anchor",
          points == 0 ? "start" : points == MOST ? "end" : "middle");
    }
    svg.lines(List.of(axis), WIDTH / 2, HEIGHT - 6, SIZE, "text-anchor", "middle");
    return svg.close().toString();
  }
}
