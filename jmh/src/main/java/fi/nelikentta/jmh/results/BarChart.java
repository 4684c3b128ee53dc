package fi.nelikentta.jmh.results;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Figures as bars, in SVG. Where they span more than fifty times, the axis is logarithmic and says
 * so. The same bytes for the same figures.
 */
final class BarChart {
  private static final int LABEL = 250;
  private static final int PLOT = 420;
  private static final int VALUE = 90;
  private static final int ROW = 26;
  private static final int TOP = 44;

  private final String title;
  private final List<Bar> bars;
  private final DoubleFunction<String> text;
  private final boolean logarithmic;
  private final double least;
  private final double greatest;

  /**
   * A bar.
   *
   * @param name beside it
   * @param value positive
   */
  record Bar(String name, double value) {}

  /** Bars whose values are told by the text. */
  BarChart(String title, List<Bar> bars, DoubleFunction<String> text) {
    this.title = title;
    this.bars = bars;
    this.text = text;
    double smallest = bars.stream().mapToDouble(Bar::value).min().orElse(1);
    double largest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    this.logarithmic = largest / smallest > 50;
    this.least = logarithmic ? Math.pow(10, Math.floor(Math.log10(smallest))) : 0;
    this.greatest = logarithmic ? Math.pow(10, Math.ceil(Math.log10(largest))) : largest;
  }

  String svg() {
    int width = LABEL + PLOT + VALUE;
    int height = TOP + ROW * bars.size() + 8;
    StringBuilder svg = new StringBuilder();
    line(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            + " role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"13\">",
        width,
        height,
        width,
        height);
    line(svg, "<title>%s</title>", escaped(title));
    line(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
    line(
        svg,
        "<text x=\"8\" y=\"18\" fill=\"#222222\">%s%s</text>",
        escaped(title),
        logarithmic ? " (each line is ten times the one before)" : "");
    ticks(svg, height);
    for (int i = 0; i < bars.size(); i++) {
      bar(svg, bars.get(i), TOP + i * ROW);
    }
    return svg.append("</svg>\n").toString();
  }

  private void ticks(StringBuilder svg, int height) {
    if (!logarithmic) {
      return;
    }
    for (double value = least; value < greatest * 1.01; value *= 10) {
      double x = x(value);
      line(
          svg,
          "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#dddddd\"/>",
          x,
          TOP - 6,
          x,
          height - 4);
      line(
          svg,
          "<text x=\"%.1f\" y=\"%d\" fill=\"#666666\" font-size=\"11\" text-anchor=\"middle\">"
              + "%s</text>",
          x,
          TOP - 9,
          text.apply(value).replace(".00 ", " ").replace(".0 ", " "));
    }
  }

  private void bar(StringBuilder svg, Bar bar, int y) {
    double end = x(bar.value());
    line(
        svg,
        "<text x=\"%d\" y=\"%d\" fill=\"#222222\" text-anchor=\"end\">%s</text>",
        LABEL - 8,
        y + 16,
        escaped(bar.name()));
    line(
        svg,
        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#2a6f97\"/>",
        LABEL,
        y + 3,
        Math.max(1, end - LABEL),
        ROW - 8);
    line(
        svg,
        "<text x=\"%.1f\" y=\"%d\" fill=\"#222222\">%s</text>",
        end + 6,
        y + 16,
        text.apply(bar.value()));
  }

  private double x(double value) {
    double part =
        logarithmic
            ? (Math.log10(value) - Math.log10(least)) / (Math.log10(greatest) - Math.log10(least))
            : value / greatest;
    return LABEL + PLOT * part;
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
