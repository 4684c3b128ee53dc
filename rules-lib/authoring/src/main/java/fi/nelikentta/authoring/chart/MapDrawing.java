package fi.nelikentta.authoring.chart;

import fi.nelikentta.situation.Axis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a map: 1280 wide, 720 high where that is enough, every text 14 or larger. */
final class MapDrawing {
  static final double WIDTH = 1280;
  private static final double HEIGHT = 720;
  private static final double EDGE = 16;
  private static final double LABELS = 158;
  private static final double SCALE = 5.4;
  private static final double TITLE = 26;
  private static final double NAME = 17;

  private final MapText text;
  private final PackMap map;
  private final @Nullable Census census;
  private final Heading heading;

  /** Whether the picture stands alone or under a page's heading. */
  enum Heading {
    /** With the pack's title, and what must be said of it. */
    OWN,
    /** Without: the page around it says so. */
    PAGE
  }

  MapDrawing(PackMap map, MapText text, @Nullable Census census, Heading heading) {
    this.map = map;
    this.text = text;
    this.census = census;
    this.heading = heading;
  }

  /** The picture as an SVG element. */
  String svg() {
    double top = EDGE + (heading == Heading.OWN ? TITLE + 10 : 0);
    Plot plot = new Plot(EDGE + LABELS + 8, top + 26, SCALE);
    Labels labels = new Labels(map, text, census, plot);
    Legend legend =
        new Legend(map, text, census, labels, plot.right() + (labels.hasOutside() ? 58 : 28));
    double columns = Math.max(legend.draw(new Svg(), plot.top() - 26, notes()), plot.bottom() + 80);
    double height = Math.max(heading == Heading.OWN ? HEIGHT : 0, Math.ceil(columns + 8));
    Svg svg = new Svg();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + (int) WIDTH + " " + (int) height,
        "role",
        "img",
        "aria-labelledby",
        "map-title map-description",
        "font-family",
        "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif",
        "fill",
        Patterns.INK);
    String title = text.words().of("title", text.texts().about().title());
    svg.text(title, "title", "id", "map-title");
    svg.text(text.description(), "desc", "id", "map-description");
    Patterns.write(svg);
    svg.empty("rect", "width", (int) WIDTH, "height", (int) height, "fill", Patterns.PAPER);
    if (heading == Heading.OWN) {
      svg.text(
          Lettering.wrap(title, TITLE, WIDTH - 2 * EDGE).get(0),
          "text",
          "x",
          EDGE,
          "y",
          EDGE + TITLE - 2,
          "font-size",
          TITLE,
          "font-weight",
          700);
    }
    svg.text(
        text.axis(Axis.COPING_DIFFICULTY),
        "text",
        "x",
        EDGE,
        "y",
        plot.top() - 10,
        "font-size",
        NAME,
        "font-weight",
        700);
    ground(svg, plot);
    labels.draw(svg);
    new AxisMarks(map, text, plot, EDGE).draw(svg);
    legend.draw(svg, plot.top() - 26, notes());
    return svg.close().toString();
  }

  private List<String> notes() {
    return heading == Heading.OWN ? text.notes() : List.of();
  }

  private void ground(Svg svg, Plot plot) {
    for (Region region : map.regions()) {
      String path = plot.path(region.points());
      svg.empty("path", "d", path, "fill", Patterns.tint(region.ground()), "fill-rule", "evenodd");
      svg.empty(
          "path",
          "d",
          path,
          "fill",
          "url(#fill-" + Patterns.name(region.ground()) + ")",
          "fill-rule",
          "evenodd");
    }
    for (int band = 0; band < map.bands().size(); band++) {
      Points points = map.bands().get(band).points();
      if (points.size() < Points.SIDE * Points.SIDE) {
        svg.empty(
            "path",
            "d",
            plot.path(points),
            "fill",
            "url(#fill-" + Patterns.band(band) + ")",
            "fill-rule",
            "evenodd");
      }
    }
    for (Region region : map.regions()) {
      svg.empty(
          "path",
          "d",
          plot.path(region.points()),
          "fill",
          "none",
          "stroke",
          Patterns.INK,
          "stroke-width",
          2);
    }
    if (census != null) {
      Density density = census.density();
      for (Density.Square square : density.squares()) {
        Dots.draw(
            svg,
            plot.x(square.left() + density.side() / 2.0),
            plot.y(square.bottom() + density.side() / 2.0),
            Dots.radius(density, square.step(), plot));
      }
    }
  }
}
