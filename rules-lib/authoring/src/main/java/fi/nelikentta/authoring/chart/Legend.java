package fi.nelikentta.authoring.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside the chart: each fill with its name and meaning or counts, dots, notes. */
final class Legend {
  private static final double NAME = 17;
  private static final double SIZE = 15;
  private static final double SMALL = 14;
  private static final double SWATCH = 38;
  private static final double GAP = 12;
  private static final int COMBINATIONS = 3;

  private final PackMap map;
  private final MapText text;
  private final @Nullable Census census;
  private final Labels labels;
  private final double left;
  private final double width;

  Legend(PackMap map, MapText text, @Nullable Census census, Labels labels, double left) {
    this.map = map;
    this.text = text;
    this.census = census;
    this.labels = labels;
    this.left = left;
    this.width = MapDrawing.WIDTH - 16 - left;
  }

  /** Draws it from {@code top} down and gives where it ends. */
  double draw(Svg svg, double top, List<String> notes) {
    double y = top;
    for (int region = 0; region < map.regions().size(); region++) {
      y = region(svg, region, y);
    }
    for (int band = 0; band < map.bands().size(); band++) {
      y = band(svg, band, y);
    }
    if (census != null) {
      y = density(svg, census, y);
    }
    for (String note : notes) {
      y = lines(svg, Lettering.wrap(note, SMALL, width), left, y, SMALL);
    }
    return y;
  }

  private double region(Svg svg, int index, double top) {
    Region region = map.regions().get(index);
    swatch(svg, top, Patterns.tint(region.ground()), Patterns.name(region.ground()));
    double x = left + SWATCH + 10;
    if (labels.findNumber(index).isPresent()) {
      Labels.badge(svg, x + 13, top + 14, labels.findNumber(index).get());
      x += 34;
    }
    double room = left + width - x;
    double y = top + 3;
    List<String> name = Lettering.wrap(text.name(region), NAME, room);
    svg.lines(name, x, y + NAME - 2, NAME, "font-weight", 700);
    y += name.size() * Svg.lineHeight(NAME);
    if (census == null || region.ground().kind() != Ground.Kind.ONE) {
      for (String meaning : text.meaning(region)) {
        y = lines(svg, Lettering.wrap(meaning, SIZE, room), x, y, SIZE);
      }
    }
    if (census != null) {
      for (String line : counts(census.counts().get(index))) {
        y = lines(svg, Lettering.wrap(line, SIZE, room), x, y, SIZE);
      }
    }
    return Math.max(y, top + 30) + GAP;
  }

  private List<String> counts(Census.Count count) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text.words()
            .of(
                "clients",
                text.count(count.clients()),
                text.count(count.firm()),
                text.count(count.open())));
    List<Census.Could> told =
        count.could().stream()
            .filter(could -> could.clients().telling() == Group.Telling.NUMBER)
            .limit(COMBINATIONS)
            .toList();
    if (!told.isEmpty()) {
      lines.add(text.words().of("could.head"));
    }
    for (Census.Could could : told) {
      lines.add(
          text.words().of("could", text.count(could.clients()), text.possible(could.possible())));
    }
    int more = count.could().size() - told.size();
    if (more > 0 && !told.isEmpty()) {
      lines.add(text.words().of("could.more", more));
    }
    return lines;
  }

  private double band(Svg svg, int index, double top) {
    Band band = map.bands().get(index);
    boolean everywhere = band.points().size() == Points.SIDE * Points.SIDE;
    swatch(svg, top, Patterns.PAPER, everywhere ? "SELF_CARE" : Patterns.band(index));
    String name =
        text.words()
            .of(everywhere ? "band.everywhere" : "band", text.texts().overlays().tag(band.tag()));
    double x = left + SWATCH + 10;
    double y = lines(svg, Lettering.wrap(name, SIZE, left + width - x), x, top + 4, SIZE);
    return Math.max(y, top + 30) + GAP;
  }

  private double density(Svg svg, Census told, double top) {
    Density density = told.density();
    double y = top;
    if (!density.squares().isEmpty()) {
      String head = text.words().of("density", density.side());
      y = lines(svg, Lettering.wrap(head, SIZE, width), left, y, SIZE);
      y = steps(svg, density, y);
    }
    y = lines(svg, Lettering.wrap(text.words().of("density.note"), SIZE, width), left, y, SIZE);
    String origin = text.origin(told.origin());
    y = lines(svg, Lettering.wrap(origin, SIZE, width), left, y + 4, SIZE);
    String off =
        text.words()
            .of(
                "off",
                text.count(told.everybody()),
                text.count(told.referred()),
                text.count(told.tooLittleKnown()));
    return lines(svg, Lettering.wrap(off, SIZE, width), left, y, SIZE) + GAP;
  }

  /** Each dot as large as it is on the chart. */
  private double steps(Svg svg, Density density, double top) {
    double x = left;
    double y = top + 4;
    double row = Math.max(SIZE + 4, 2 * labels.radius(density, density.steps().size() - 1));
    for (int step = 0; step < density.steps().size(); step++) {
      String label = step(density, step);
      double radius = labels.radius(density, step);
      double needed = 2 * radius + 8 + Lettering.width(label, SIZE) + 12;
      if (x > left && x + needed > left + width) {
        x = left;
        y += row + 4;
      }
      Dots.draw(svg, x + radius, y + row / 2, radius);
      svg.lines(List.of(label), x + 2 * radius + 8, y + row / 2 + SIZE * 0.36, SIZE);
      x += needed;
    }
    return y + row + 6;
  }

  private String step(Density density, int step) {
    String from = text.words().number(density.steps().get(step));
    return step == density.steps().size() - 1
        ? text.words().of("density.most", from)
        : text.words()
            .of("density.range", from, text.words().number(density.steps().get(step + 1) - 1));
  }

  private void swatch(Svg svg, double top, String tint, String pattern) {
    for (String fill : List.of(tint, "url(#fill-" + pattern + ")")) {
      svg.empty(
          "rect",
          "x",
          left,
          "y",
          top,
          "width",
          SWATCH,
          "height",
          28,
          "fill",
          fill,
          "stroke",
          Patterns.INK,
          "stroke-width",
          1.5);
    }
  }

  private static double lines(Svg svg, List<String> lines, double x, double top, double size) {
    svg.lines(lines, x, top + size, size);
    return top + lines.size() * Svg.lineHeight(size);
  }
}
