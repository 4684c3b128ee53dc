package fi.nelikentta.report;

import fi.nelikentta.authoring.chart.PackMap;
import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where clients lie: the density, both axes, and who is near a boundary. */
final class ChartSections {
  private static final int STRAIGHT = 10;

  private final Figures figures;
  private final Speech speech;

  ChartSections(Figures figures, Speech speech) {
    this.figures = figures;
    this.speech = speech;
  }

  Section density() {
    Squares squares = figures.chart().squares();
    String title = speech.of("density");
    String svg = new DensityChart(speech, figures.chart().map(), squares).svg(title);
    List<List<Cell>> rows = new ArrayList<>();
    for (Squares.Square square : squares.squares()) {
      rows.add(
          List.of(
              Cell.text(range(square.left(), square.left() + squares.side() - 1)),
              Cell.text(range(square.bottom(), square.bottom() + squares.side() - 1)),
              Cell.number(range(square.from(), square.to()), square.from() + "-" + square.to())));
    }
    return new Section.Builder("density", title)
        .say(
            speech.of(
                "density.meaning",
                speech.number(figures.standings().onChart()),
                squares.side(),
                figures.cohort().plan().minCell()))
        .plot(new Plot(title, svg, List.of()))
        .table(
            new DataTable(
                "density",
                title,
                List.of(
                    speech.name(Axis.COMPLEXITY),
                    speech.name(Axis.COPING_DIFFICULTY),
                    speech.of("head.clients")),
                rows))
        .build();
  }

  private String range(long from, long to) {
    return from == to ? speech.number(from) : speech.number(from) + "–" + speech.number(to);
  }

  Section axes() {
    Section.Builder section = new Section.Builder("axes", speech.of("axes"));
    section.say(speech.of("axes.meaning"));
    for (Axis axis : Axis.values()) {
      List<Count> bars = figures.chart().bars(axis);
      List<String> told = new ArrayList<>();
      List<List<Cell>> rows = new ArrayList<>();
      for (int i = 0; i < bars.size(); i++) {
        int from = i * ChartFigures.WIDTH;
        String points = range(from, i == bars.size() - 1 ? 100 : from + ChartFigures.WIDTH - 1);
        told.add(speech.of("axes.told", points, speech.number(bars.get(i))));
        rows.add(
            List.of(
                Cell.text(points),
                speech.cell(bars.get(i)),
                speech.shareCell(bars.get(i), figures.standings().onChart())));
      }
      String name = speech.name(axis);
      section.plot(
          new Plot(
              name,
              Histogram.svg(name, speech.of("axes.points"), bars, told, boundaries(axis)),
              List.of()));
      section.table(
          new DataTable(
              "axis-" + StandingSections.slug(axis.key()),
              name,
              heads("head.points", "head.clients", "head.share"),
              rows));
    }
    near(section);
    return section.build();
  }

  /** Points at which the regions change along a good part of the chart. */
  private Set<Integer> boundaries(Axis axis) {
    PackMap map = figures.chart().map();
    Set<Integer> found = new TreeSet<>();
    for (int at = 1; at <= 100; at++) {
      int changes = 0;
      for (int along = 0; along <= 100; along++) {
        boolean across = axis == Axis.COMPLEXITY;
        int here = across ? map.regionAt(at, along) : map.regionAt(along, at);
        int before = across ? map.regionAt(at - 1, along) : map.regionAt(along, at - 1);
        changes += here == before ? 0 : 1;
      }
      if (changes >= STRAIGHT) {
        found.add(at);
      }
    }
    return found.size() > STRAIGHT ? Set.of() : found;
  }

  private void near(Section.Builder section) {
    section.heading(speech.of("near"));
    section.say(speech.of("near.meaning"));
    List<List<Cell>> rows = new ArrayList<>();
    List<Count> near = figures.chart().near();
    int from = 1;
    for (int i = 0; i < near.size(); i++) {
      String points =
          i < ChartFigures.NEAR.size()
              ? range(from, ChartFigures.NEAR.get(i))
              : speech.of("near.more", from);
      rows.add(
          List.of(
              Cell.text(points),
              speech.cell(near.get(i)),
              speech.shareCell(near.get(i), figures.standings().onChart())));
      from = i < ChartFigures.NEAR.size() ? ChartFigures.NEAR.get(i) + 1 : from;
    }
    section.table(
        new DataTable(
            "near", speech.of("near"), heads("head.distance", "head.clients", "head.share"), rows));
  }

  private List<String> heads(String... keys) {
    return Arrays.stream(keys).map(speech::of).toList();
  }
}
