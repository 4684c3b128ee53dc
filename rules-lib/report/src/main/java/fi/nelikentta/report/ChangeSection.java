package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What changed since an earlier run. */
final class ChangeSection {
  private final Figures figures;
  private final ChangeFigures changes;
  private final Speech speech;

  ChangeSection(Figures figures, ChangeFigures changes, Speech speech) {
    this.figures = figures;
    this.changes = changes;
    this.speech = speech;
  }

  /** The change in a sentence or two. */
  List<String> sentences() {
    List<String> lines = new ArrayList<>();
    lines.add(
        speech.of(
            "changes.moved",
            speech.numbered(changes.movers(), changes.both()),
            speech.number(changes.both())));
    lines.add(
        speech.of(
            "changes.others", speech.number(changes.allNew()), speech.number(changes.allGone())));
    return lines;
  }

  /** What moved the movers, in a sentence. */
  String cause() {
    return speech.of(
        "changes.cause",
        speech.number(changes.movers(Changes.RULES)),
        speech.number(changes.movers(Changes.DATA)),
        speech.number(changes.movers(Changes.MISSING)));
  }

  Section section() {
    Section.Builder section = new Section.Builder("changes", speech.of("changes"));
    sentences().forEach(section::say);
    Changes counted = figures.cohort().changes();
    if (counted != null && counted.earlier().unclear() > 0) {
      section.say(speech.of("changes.unclear", speech.number(counted.earlier().unclear())));
    }
    flows().ifPresent(section::plot);
    section.table(matrix());
    if (changes.isSplit()) {
      section.say(speech.of("changes.split"));
      section.table(split());
    } else {
      section.say(speech.of("changes.unsplit"));
    }
    return section.build();
  }

  /** The greatest flows between strategies; empty where none is told. */
  private Optional<Plot> flows() {
    record Flow(Standing from, Standing to, Count count) {}
    List<Flow> all = new ArrayList<>();
    for (Standing from : StandingFigures.STANDINGS) {
      for (Standing to : StandingFigures.STANDINGS) {
        Count count = changes.flow(from, to);
        if (from != to && !count.isHidden() && !count.isNone()) {
          all.add(new Flow(from, to, count));
        }
      }
    }
    all.sort((a, b) -> Long.compare(b.count().number().orElse(0), a.count().number().orElse(0)));
    if (all.isEmpty()) {
      return Optional.empty();
    }
    BarChart chart = new BarChart(speech.of("changes.flows"));
    long most = all.get(0).count().number().orElse(1);
    for (Flow flow : all.subList(0, Math.min(12, all.size()))) {
      String name = speech.of("changes.flow", speech.name(flow.from()), speech.name(flow.to()));
      String number = speech.number(flow.count());
      chart.bar(
          name,
          number,
          List.of(
              new BarChart.Part(
                  StandingSections.look(flow.to()),
                  flow.count(),
                  speech.of("bar.told", name, number))),
          most,
          null);
    }
    return Optional.of(new Plot(speech.of("changes.flows"), chart.svg(), List.of()));
  }

  private DataTable matrix() {
    List<String> head = new ArrayList<>(List.of(speech.of("head.before")));
    StandingFigures.STANDINGS.forEach(one -> head.add(speech.name(one)));
    head.add(speech.of("head.gone"));
    head.add(speech.of("head.allBefore"));
    List<List<Cell>> rows = new ArrayList<>();
    for (Standing from : StandingFigures.STANDINGS) {
      List<Cell> row = new ArrayList<>(List.of(Cell.text(speech.name(from))));
      for (Standing to : StandingFigures.STANDINGS) {
        row.add(speech.cell(changes.flow(from, to)));
      }
      row.add(speech.cell(changes.gone(from)));
      row.add(speech.cell(changes.before(from)));
      rows.add(row);
    }
    List<Cell> fresh = new ArrayList<>(List.of(Cell.text(speech.of("newcomers"))));
    List<Cell> now = new ArrayList<>(List.of(Cell.text(speech.of("allNow"))));
    for (Standing to : StandingFigures.STANDINGS) {
      fresh.add(speech.cell(changes.newcomers(to)));
      now.add(speech.cell(figures.standings().of(to)));
    }
    fresh.addAll(List.of(Cell.number("", ""), speech.cell(changes.allNew())));
    now.addAll(List.of(speech.cell(changes.allGone()), speech.cell(figures.standings().all())));
    rows.add(fresh);
    rows.add(now);
    return new DataTable("changes", speech.of("changes.matrix"), head, rows);
  }

  private DataTable split() {
    List<List<Cell>> rows = new ArrayList<>();
    int all = Changes.RULES | Changes.DATA | Changes.MISSING;
    for (int set = 1; set <= all; set++) {
      List<String> names = new ArrayList<>();
      if ((set & Changes.RULES) != 0) {
        names.add(speech.of("step.rules"));
      }
      if ((set & Changes.DATA) != 0) {
        names.add(speech.of("step.data"));
      }
      if ((set & Changes.MISSING) != 0) {
        names.add(speech.of("step.missing"));
      }
      rows.add(
          List.of(
              Cell.text(String.join(speech.of("and"), names)),
              speech.cell(changes.movers(set)),
              speech.shareCell(changes.movers(set), changes.movers())));
    }
    rows.add(
        List.of(
            Cell.text(speech.of("step.unsplit")),
            speech.cell(changes.unsplit()),
            speech.shareCell(changes.unsplit(), changes.movers())));
    return new DataTable(
        "changes-steps",
        speech.of("changes.steps"),
        Arrays.stream(new String[] {"head.step", "head.movers", "head.share"})
            .map(speech::of)
            .toList(),
        rows);
  }
}
