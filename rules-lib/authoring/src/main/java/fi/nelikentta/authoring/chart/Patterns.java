package fi.nelikentta.authoring.chart;

import fi.nelikentta.rule.CustomerStrategy;

/**
 * How regions and bands are filled. Each has a tint and a pattern of its own, so that they are told
 * apart in grey print and by people who see few colours.
 */
final class Patterns {
  static final String INK = "#1a1a1a";
  static final String PAPER = "#ffffff";
  private static final String FINE = "#5a5a5a";

  private Patterns() {}

  /** The tint under the pattern. */
  static String tint(Ground ground) {
    return switch (ground.kind()) {
      case ONE -> tint(ground.always().iterator().next());
      case DEPENDS -> "#f6f6f6";
      case CONFLICT -> PAPER;
      case GAP -> "#3a3a3a";
    };
  }

  private static String tint(CustomerStrategy strategy) {
    return switch (strategy) {
      case SELF_CARE -> "#fbfdf7";
      case COLLABORATION -> "#e6f1fb";
      case NETWORK -> "#d8cfe6";
      case COMMUNITY -> "#fbeccf";
    };
  }

  /** The name of the pattern over the tint. */
  static String name(Ground ground) {
    return ground.kind() == Ground.Kind.ONE
        ? ground.always().iterator().next().name()
        : ground.kind().name();
  }

  static String band(int index) {
    return "band" + index % 2;
  }

  /** Writes all of them. */
  static void write(Svg svg) {
    svg.open("defs");
    // Self-care has the plain paper: what is least has the least ink.
    pattern(svg, "SELF_CARE", 24).close();
    pattern(svg, "COLLABORATION", 12)
        .empty("circle", "cx", 6, "cy", 6, "r", 1.3, "fill", FINE)
        .close();
    pattern(svg, "COMMUNITY", 10)
        .empty("path", "d", "M0 5H10", "stroke", FINE, "stroke-width", 1.0)
        .close();
    pattern(svg, "NETWORK", 12)
        .empty("path", "d", "M0 6H12M6 0V12", "stroke", FINE, "stroke-width", 1.0)
        .close();
    pattern(svg, "DEPENDS", 16)
        .empty("path", "d", "M4 1V9", "stroke", FINE, "stroke-width", 2.0)
        .empty("path", "d", "M12 8V16", "stroke", FINE, "stroke-width", 2.0)
        .close();
    pattern(svg, "CONFLICT", 8)
        .empty("path", "d", "M0 0H4V4H0ZM4 4H8V8H4Z", "fill", "#6a6a6a")
        .close();
    pattern(svg, "GAP", 24).close();
    hatch(svg, "band0", 45);
    hatch(svg, "band1", -45);
    svg.close();
  }

  private static Svg pattern(Svg svg, String name, int size) {
    return svg.open(
        "pattern",
        "id",
        "fill-" + name,
        "width",
        size,
        "height",
        size,
        "patternUnits",
        "userSpaceOnUse");
  }

  private static void hatch(Svg svg, String name, int degrees) {
    svg.open(
            "pattern",
            "id",
            "fill-" + name,
            "width",
            9,
            "height",
            9,
            "patternUnits",
            "userSpaceOnUse",
            "patternTransform",
            "rotate(" + degrees + ")")
        .empty("path", "d", "M0 0V9", "stroke", INK, "stroke-width", 2.4, "stroke-opacity", 0.8)
        .close();
  }
}
