package fi.nelikentta.report;

import fi.nelikentta.Possibility;
import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where clients stand: altogether, by the values of a column, and what open ones could be. */
final class StandingSections {
  private static final int SHOWN = 12;

  private final Figures figures;
  private final StandingFigures standings;
  private final Speech speech;

  StandingSections(Figures figures, Speech speech) {
    this.figures = figures;
    this.standings = figures.standings();
    this.speech = speech;
  }

  static String look(Standing standing) {
    return "s-" + standing.name();
  }

  private static long wide(Count count) {
    return count.number().orElse(1);
  }

  /** The bars of the first screen: each strategy with the range that open proposals allow. */
  Plot bars() {
    BarChart chart = new BarChart(speech.of("where"));
    for (Standing standing : StandingFigures.STANDINGS) {
      Count count = standings.of(standing);
      if (!count.isNone() || standing.findStrategy().isPresent()) {
        chart.bar(
            speech.name(standing),
            numbered(count),
            List.of(new BarChart.Part(look(standing), count, told(standing, count))),
            wide(standings.all()),
            standing
                .findStrategy()
                .map(Possibility::of)
                .map(one -> new BarChart.Range(standings.least(one), standings.most(one)))
                .orElse(null));
      }
    }
    return new Plot(speech.of("where"), chart.svg(), List.of());
  }

  private String numbered(Count count) {
    return speech.numbered(count, standings.all());
  }

  private String told(Standing standing, Count count) {
    return speech.of("bar.told", speech.name(standing), numbered(count));
  }

  Section all() {
    List<List<Cell>> rows = new ArrayList<>();
    boolean sample = figures.cohort().plan().rows() == ReportPlan.Rows.SAMPLE;
    for (Standing standing : StandingFigures.STANDINGS) {
      rows.add(
          row(
              speech.name(standing),
              standings.of(standing),
              standings.firm(standing),
              standings.open(standing),
              standing.findStrategy().map(Possibility::of).orElse(null),
              sample));
    }
    rows.add(
        row(speech.of("all"), standings.all(), standings.firm(), standings.open(), null, sample));
    List<String> head =
        new ArrayList<>(
            heads("head.standing", "head.clients", "head.share", "head.firm", "head.open"));
    head.addAll(sample ? heads("head.from", "head.to") : heads("head.least", "head.most"));
    Section.Builder section = new Section.Builder("standings", speech.of("standings"));
    section.say(speech.of(sample ? "standings.sample" : "standings.census"));
    section.table(new DataTable("standings", speech.of("standings"), head, rows));
    stops(section);
    return section.build();
  }

  private List<Cell> row(
      String name,
      Count count,
      Count firm,
      Count open,
      @Nullable Possibility possibility,
      boolean sample) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(name));
    row.add(speech.cell(count));
    row.add(speech.shareCell(count, standings.all()));
    row.add(speech.cell(firm));
    row.add(speech.cell(open));
    if (sample) {
      interval(row, count);
    } else if (possibility == null) {
      row.add(Cell.number("", ""));
      row.add(Cell.number("", ""));
    } else {
      row.add(speech.cell(standings.least(possibility)));
      row.add(speech.cell(standings.most(possibility)));
    }
    return row;
  }

  private void interval(List<Cell> row, Count count) {
    Count all = standings.all();
    if (count.isHidden() || all.isHidden() || all.isNone()) {
      row.add(speech.secret());
      row.add(speech.secret());
      return;
    }
    Interval interval = Interval.of(count.number().getAsLong(), all.number().getAsLong());
    row.add(speech.shareCell(interval.from()));
    row.add(speech.shareCell(interval.to()));
  }

  private void stops(Section.Builder section) {
    PackFacts pack = figures.cohort().pack();
    List<List<Cell>> rows = new ArrayList<>();
    for (int kind = 0; kind < pack.stopKinds().size(); kind++) {
      int its = kind;
      rows.add(
          List.of(
              Cell.text(speech.kind(pack.stopKinds().get(kind))),
              Cell.text(""),
              speech.cell(standings.stopKind(kind))));
      List<Integer> stops = new ArrayList<>();
      for (int stop = 0; stop < pack.stops().size(); stop++) {
        if (pack.kindOf(stop) == its) {
          stops.add(stop);
        }
      }
      // Beside the sum of a kind, the others would give a sensitive one away.
      if (stops.stream().noneMatch(pack::isSensitiveStop)) {
        for (int stop : stops) {
          rows.add(
              List.of(
                  Cell.text(speech.kind(pack.stopKinds().get(kind))),
                  Cell.text(speech.texts().overlays().stop(pack.stops().get(stop))),
                  speech.cell(standings.stop(stop))));
        }
      }
    }
    if (!rows.isEmpty()) {
      section.table(
          new DataTable(
              "stops", speech.of("stops"), heads("head.kind", "head.stop", "head.clients"), rows));
    }
  }

  private List<String> heads(String... keys) {
    return Arrays.stream(keys).map(speech::of).toList();
  }

  /** A section of each column; one with too many values says so. */
  List<Section> by() {
    return figures.breakdowns().stream().map(this::by).toList();
  }

  private Section by(BreakdownFigures figure) {
    String column = speech.column(figure.column());
    String title = speech.of("by", column);
    Section.Builder section = new Section.Builder("by-" + slug(figure.column()), title);
    if (figure.isGivenUp()) {
      return section.say(speech.of("by.many", speech.number(Breakdown.MOST))).build();
    }
    List<BreakdownFigures.Row> told = figure.rows();
    List<BreakdownFigures.Row> largest =
        told.size() <= SHOWN
            ? told
            : told.stream()
                .sorted(Comparator.comparingLong(row -> -row.all().number().orElse(0)))
                .limit(SHOWN)
                .toList();
    if (largest.size() < told.size()) {
      section.say(speech.of("by.largest", SHOWN));
    }
    section.plot(stacked(figure.column(), title, largest));
    List<String> head = new ArrayList<>(List.of(column, speech.of("head.clients")));
    List<Standing> somewhere = somewhere();
    somewhere.forEach(one -> head.add(speech.name(one)));
    head.addAll(heads("head.firm", "head.firmShare"));
    List<List<Cell>> rows = new ArrayList<>();
    for (BreakdownFigures.Row row : told) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(speech.value(figure.column(), row.value())));
      cells.add(speech.cell(row.all()));
      for (Standing standing : somewhere) {
        cells.add(speech.cell(row.byStanding().getOrDefault(standing, Count.HIDDEN)));
      }
      cells.add(speech.cell(row.firm()));
      cells.add(speech.shareCell(row.firm(), row.all()));
      rows.add(cells);
    }
    return section.table(new DataTable("by-" + slug(figure.column()), title, head, rows)).build();
  }

  /** The strategies, and of the rest where anybody stands. */
  private List<Standing> somewhere() {
    return StandingFigures.STANDINGS.stream()
        .filter(one -> one.findStrategy().isPresent() || !standings.of(one).isNone())
        .toList();
  }

  /** The name of a file, an anchor and nothing else. */
  static String slug(String column) {
    String plain = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    // Where letters are lost, a number keeps two columns apart.
    return plain.equals(column.toLowerCase(Locale.ROOT))
        ? plain
        : plain + "-" + Integer.toHexString(column.hashCode());
  }

  private Plot stacked(String column, String title, List<BreakdownFigures.Row> rows) {
    BarChart chart = new BarChart(title);
    Map<Standing, Boolean> seen = new LinkedHashMap<>();
    for (BreakdownFigures.Row row : rows) {
      List<BarChart.Part> parts = new ArrayList<>();
      String value = speech.value(column, row.value());
      long untold = row.all().number().orElse(0);
      for (Standing standing : StandingFigures.STANDINGS) {
        Count count = row.byStanding().getOrDefault(standing, Count.HIDDEN);
        if (!count.isHidden() && !count.isNone()) {
          seen.put(standing, true);
          untold -= count.number().getAsLong();
          parts.add(
              new BarChart.Part(
                  look(standing),
                  count,
                  speech.of(
                      "part.told",
                      value,
                      speech.name(standing),
                      speech.number(count),
                      speech.share(count, row.all()))));
        }
      }
      if (untold > 0) {
        parts.add(
            new BarChart.Part(
                "untold", Count.of(untold), speech.of("untold.told", value, speech.of("hidden"))));
      }
      chart.bar(value, speech.number(row.all()), parts, wide(row.all()), null);
    }
    return new Plot(
        title,
        chart.svg(),
        StandingFigures.STANDINGS.stream()
            .filter(seen::containsKey)
            .map(one -> new Plot.Key(one, speech.name(one)))
            .collect(Collectors.toList()));
  }

  Section open() {
    Section.Builder section = new Section.Builder("open", speech.of("open"));
    section.say(speech.of("open.meaning", speech.number(standings.open())));
    BarChart chart = new BarChart(speech.of("open"));
    List<List<Cell>> rows = new ArrayList<>();
    int shown = 0;
    for (Map.Entry<Integer, Count> one : standings.openBySet().entrySet()) {
      Count count = one.getValue();
      String name = speech.set(one.getKey());
      rows.add(
          List.of(Cell.text(name), speech.cell(count), speech.shareCell(count, standings.open())));
      if (shown++ < SHOWN && !count.isHidden()) {
        String number = speech.number(count) + " (" + speech.share(count, standings.open()) + ")";
        chart.bar(
            name,
            number,
            List.of(new BarChart.Part("plain", count, speech.of("bar.told", name, number))),
            wide(standings.open()),
            null);
      }
    }
    if (rows.isEmpty()) {
      return section.build();
    }
    return section
        .plot(new Plot(speech.of("open"), chart.svg(), List.of()))
        .table(
            new DataTable(
                "open", speech.of("open"), heads("head.could", "head.clients", "head.share"), rows))
        .build();
  }
}
