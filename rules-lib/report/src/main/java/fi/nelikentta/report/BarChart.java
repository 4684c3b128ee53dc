package fi.nelikentta.report;

import fi.nelikentta.authoring.chart.Lettering;
import fi.nelikentta.authoring.chart.Svg;
import fi.nelikentta.authoring.diff.Count;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars that lie, each under its name, so that long names and narrow screens do. A bar may be made
 * of parts, and may have a range.
 */
final class BarChart {
  private static final double WIDTH = 460;
  private static final double SIZE = 14;
  private static final double BAR = 16;
  private static final double GAP = 12;

  private final String label;
  private final List<Bar> bars = new ArrayList<>();

  /**
   * A part of a bar.
   *
   * @param look its class, as {@code s-NETWORK}
   * @param count how long it is; nothing is drawn of one that is not told
   * @param told what it says when it is picked
   */
  record Part(String look, Count count, String told) {}

  /**
   * From the least to the most that it could be.
   *
   * @param least the least
   * @param most the most
   */
  record Range(Count least, Count most) {}

  /** A bar. */
  private record Bar(
      List<String> name, String number, List<Part> parts, long whole, @Nullable Range range) {}

  /** A chart that is named so for who does not see it. */
  BarChart(String label) {
    this.label = label;
  }

  /**
   * Adds a bar.
   *
   * @param name over it, at the left
   * @param number over it, at the right
   * @param whole how long a bar would be that takes the whole width
   */
  BarChart bar(String name, String number, List<Part> parts, long whole, @Nullable Range range) {
    double room = WIDTH - Lettering.width(number, SIZE) - 12;
    boolean beside =
        Arrays.stream(name.split(" ")).allMatch(word -> Lettering.width(word, SIZE) <= room);
    List<String> lines = new ArrayList<>(Lettering.wrap(name, SIZE, beside ? room : WIDTH));
    if (!beside) {
      // A word is not broken for a number: that gets a line of its own.
      lines.add("");
    }
    bars.add(new Bar(lines, number, parts, Math.max(whole, 1), range));
    return this;
  }

  String svg() {
    double height = 4;
    for (Bar bar : bars) {
      height += bar.name().size() * Svg.lineHeight(SIZE) + BAR + GAP;
    }
    Svg svg = new Svg();
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + (int) WIDTH + " " + (int) Math.ceil(height),
        "role",
        "img",
        "aria-label",
        label,
        "class",
        "bars");
    double y = SIZE;
    for (Bar bar : bars) {
      int last = bar.name().size() - 1;
      boolean below = last > 0 && bar.name().get(last).isEmpty();
      svg.lines(below ? bar.name().subList(0, last) : bar.name(), 0, y, SIZE);
      double at = below ? y + last * Svg.lineHeight(SIZE) : y;
      svg.lines(List.of(bar.number()), WIDTH, at, SIZE, "text-anchor", "end", "class", "count");
      y += (bar.name().size() - 1) * Svg.lineHeight(SIZE) + 5;
      draw(svg, bar, y);
      y += BAR + GAP + SIZE;
    }
    return svg.close().toString();
  }

  private static void draw(Svg svg, Bar bar, double y) {
    svg.empty("rect", "class", "track", "x", 0, "y", y, "width", WIDTH, "height", BAR);
    double x = 0;
    for (Part part : bar.parts()) {
      if (!part.count().isHidden() && !part.count().isNone()) {
        double width = WIDTH * part.count().number().getAsLong() / bar.whole();
        svg.empty(
            "rect",
            "class",
            "mark " + part.look(),
            "x",
            x,
            "y",
            y,
            "width",
            Math.max(width, 1),
            "height",
            BAR,
            "data-told",
            part.told());
        x += width;
      }
    }
    Range range = bar.range();
    if (range != null && !range.least().isHidden() && !range.most().isHidden()) {
      double from = WIDTH * range.least().number().getAsLong() / bar.whole();
      double to = WIDTH * range.most().number().getAsLong() / bar.whole();
      double middle = y + BAR + 4;
      svg.empty(
          "path",
          "class",
          "range",
          "d",
          path("M", from, middle - 3)
              + path("V", middle + 3)
              + path("M", from, middle)
              + path("H", to)
              + path("M", to, middle - 3)
              + path("V", middle + 3));
    }
  }

  private static String path(String verb, double... numbers) {
    StringBuilder path = new StringBuilder(verb);
    for (double number : numbers) {
      path.append(Math.round(number * 10) / 10.0).append(' ');
    }
    return path.toString();
  }
}
