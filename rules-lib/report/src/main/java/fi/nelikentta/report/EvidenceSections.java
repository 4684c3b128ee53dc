package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Evidence by how many have it and how many need it; tags; points by use and by need. */
final class EvidenceSections {
  private static final int SHOWN = 12;

  private final Figures figures;
  private final Speech speech;

  EvidenceSections(Figures figures, Speech speech) {
    this.figures = figures;
    this.speech = speech;
  }

  Section evidence() {
    Cohort cohort = figures.cohort();
    List<Adding> adding = cohort.pack().adding();
    boolean exact = canTellWithout();
    Section.Builder section = new Section.Builder("evidence", speech.of("evidence"));
    section.say(speech.of(exact ? "evidence.meaning" : "evidence.inexact"));
    List<Integer> told =
        IntStream.range(0, adding.size())
            .filter(rule -> !adding.get(rule).isSensitive() && cohort.evidence().has(rule) > 0)
            .boxed()
            .sorted(Comparator.comparingLong(rule -> -cohort.evidence().has(rule)))
            .toList();
    long kept = adding.stream().filter(Adding::isSensitive).count();
    if (kept > 0) {
      section.say(speech.of("evidence.sensitive", kept));
    }
    BarChart chart = new BarChart(speech.of("evidence"));
    List<List<Cell>> rows = new ArrayList<>();
    for (int rule : told) {
      Count has = figures.evidence().has(rule);
      Count needs = figures.evidence().needs(rule);
      String text = speech.texts().professional(adding.get(rule).rule());
      rows.add(
          List.of(
              Cell.text(text),
              Cell.text(adding.get(rule).rule()),
              speech.cell(adding.get(rule).points()),
              speech.cell(has),
              speech.shareCell(has, figures.standings().all()),
              exact ? speech.cell(needs) : Cell.number("–", "")));
      if (rows.size() <= SHOWN && !has.isHidden()) {
        chart.bar(
            text,
            speech.number(has),
            List.of(
                new BarChart.Part(
                    "plain",
                    has,
                    exact
                        ? speech.of("evidence.told", text, speech.number(has), speech.number(needs))
                        : speech.of("bar.told", text, speech.number(has)))),
            figures.standings().all().number().orElse(1),
            null);
      }
    }
    if (!rows.isEmpty()) {
      section.plot(new Plot(speech.of("evidence.most"), chart.svg(), List.of()));
      section.table(
          new DataTable(
              "evidence",
              speech.of("evidence"),
              heads(
                  "head.evidence",
                  "head.rule",
                  "head.points",
                  "head.clients",
                  "head.share",
                  "head.needs"),
              rows));
    }
    tags(section);
    return section.build();
  }

  /** Whether it is known of everybody what the rules of phase 2 would give without some points. */
  private boolean canTellWithout() {
    Cohort cohort = figures.cohort();
    return !cohort.pack().decision().needsSituations() || cohort.hasSituations();
  }

  private void tags(Section.Builder section) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String tag : figures.cohort().rules().manifest().codes().tags()) {
      Count count = figures.evidence().tag(tag);
      rows.add(
          List.of(
              Cell.text(speech.texts().overlays().tag(tag)),
              speech.cell(count),
              speech.shareCell(count, figures.standings().all())));
    }
    if (!rows.isEmpty()) {
      section.table(
          new DataTable(
              "tags", speech.of("tags"), heads("head.tag", "head.clients", "head.share"), rows));
    }
  }

  Section useAndNeed() {
    Section.Builder section = new Section.Builder("use-need", speech.of("use-need"));
    boolean said =
        figures.cohort().pack().adding().stream()
            .anyMatch(rule -> rule.grounding() != Grounding.UNSAID);
    if (!said) {
      return section.say(speech.of("use-need.unsaid")).build();
    }
    section.say(speech.of("use-need.meaning"));
    boolean exact = canTellWithout();
    List<List<Cell>> rows = new ArrayList<>();
    for (Standing standing : StandingFigures.STANDINGS) {
      Count clients = figures.standings().of(standing);
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(speech.name(standing)));
      row.add(speech.cell(clients));
      for (MeanFigures mean : figures.evidence().means()) {
        row.add(mean(mean, standing, clients));
      }
      row.add(
          exact && StandingFigures.isOnChart(standing)
              ? speech.cell(figures.evidence().needsUse(standing))
              : Cell.number("–", ""));
      rows.add(row);
    }
    List<String> head = new ArrayList<>(heads("head.standing", "head.clients"));
    for (MeanFigures mean : figures.evidence().means()) {
      head.add(speech.of("mean." + mean.grounding().key(), speech.name(mean.axis())));
    }
    head.add(speech.of("head.withoutUse"));
    return section.table(new DataTable("use-need", speech.of("use-need"), head, rows)).build();
  }

  private Cell mean(MeanFigures mean, Standing standing, Count clients) {
    return clients.isNone()
        ? Cell.number("–", "")
        : mean.find(standing).map(one -> speech.decimal(one, 1)).orElseGet(speech::secret);
  }

  private List<String> heads(String... keys) {
    return Arrays.stream(keys).map(speech::of).toList();
  }
}
