package fi.nelikentta.authoring.chart;

/** The dots of a density: the more clients in a square, the larger. */
final class Dots {
  private static final double LEAST = 0.3;

  private Dots() {}

  static double radius(Density density, int step, Plot plot) {
    double whole = density.side() * plot.scale() / 2 - 1;
    int last = density.steps().size() - 1;
    double share = last == 0 ? 1 : (double) step / last;
    return whole * (LEAST + (1 - LEAST) * share);
  }

  static void draw(Svg svg, double x, double y, double radius) {
    svg.empty(
        "circle",
        "class",
        "dot",
        "cx",
        x,
        "cy",
        y,
        "r",
        radius,
        "fill",
        "#262626",
        "fill-opacity",
        0.85,
        "stroke",
        Patterns.PAPER,
        "stroke-width",
        1.5);
  }
}
