package fi.nelikentta.report;

import fi.nelikentta.Possibility;
import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.pack.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The first screen: five questions and their answers, on one printed page. */
final class FirstPage {
  private static final int NEAR = 5;

  private final Figures figures;
  private final RunFacts run;
  private final Speech speech;

  FirstPage(Figures figures, RunFacts run, Speech speech) {
    this.figures = figures;
    this.run = run;
    this.speech = speech;
  }

  /**
   * A question and its answer.
   *
   * @param id where links lead
   * @param question the heading
   * @param lines the answer
   * @param kind whether the lines are points of a list
   */
  record Answer(String id, String question, List<String> lines, Kind kind) {
    /** Copies the list. */
    Answer {
      lines = List.copyOf(lines);
    }

    /** How the lines stand. */
    enum Kind {
      /** As sentences. */
      SENTENCES,
      /** As points of a list. */
      LIST
    }

    boolean isList() {
      return kind == Kind.LIST;
    }
  }

  /** How many clients, on what day. */
  String lead() {
    String all = speech.number(figures.standings().all());
    return run.findDate()
        .map(date -> speech.of("lead.date", all, speech.day(date)))
        .orElseGet(() -> speech.of("lead", all));
  }

  /** Whether there are too few clients to tell anything of them. */
  boolean isTooFew() {
    return figures.isTooFew();
  }

  /** That nothing is told of so few. */
  String tooFew() {
    return speech.of("too-few", figures.cohort().plan().minCell());
  }

  /** Whether the rows are everybody, and how many were left out. */
  String rows() {
    List<String> sentences = new ArrayList<>();
    String left = leftOut();
    if (figures.cohort().plan().rows() == ReportPlan.Rows.SAMPLE) {
      sentences.add(speech.of("lead.sample"));
    } else if (run.rows() == 0) {
      sentences.add(speech.of("lead.proposals"));
    } else if (left.isEmpty()) {
      sentences.add(speech.of("lead.census"));
    }
    if (!left.isEmpty()) {
      String all = speech.number(figures.standings().all());
      sentences.add(speech.of("lead.part", all, speech.number(run.rows()), left));
    }
    sentences.add(speech.of("lead.person"));
    return String.join(" ", sentences);
  }

  /** How many rows were left out and why; empty where none was, or where it is not known. */
  private String leftOut() {
    List<String> parts = new ArrayList<>();
    if (run.rejectedRows() > 0) {
      parts.add(speech.of("lead.rejected", speech.number(run.rejectedRows())));
    }
    if (run.excludedRows() > 0) {
      parts.add(speech.of("lead.excluded", speech.number(run.excludedRows())));
    }
    return String.join(", ", parts);
  }

  /** The bars beside the first answer. */
  Plot bars() {
    return new StandingSections(figures, speech).bars();
  }

  /** Who is where, and what the bars and their ranges mean. */
  Answer where() {
    StandingFigures standings = figures.standings();
    List<Standing> strategies =
        StandingFigures.STANDINGS.stream().filter(one -> one.findStrategy().isPresent()).toList();
    List<String> lines = new ArrayList<>();
    if (strategies.stream().allMatch(one -> standings.of(one).isNone())) {
      lines.add(speech.of("where.nobody"));
    } else {
      lines.add(
          strategies.stream()
              .map(one -> told(one, speech.numbered(standings.of(one), standings.all())))
              .collect(Collectors.joining("; ", "", ".")));
    }
    strategies.stream()
        .filter(one -> !standings.of(one).isHidden() && !standings.most(possibility(one)).isNone())
        .max(
            Comparator.comparingLong((Standing one) -> standings.of(one).number().orElse(0))
                .thenComparingLong(one -> standings.most(possibility(one)).number().orElse(0)))
        .ifPresent(
            most ->
                lines.add(
                    speech.of(
                        "where.range",
                        speech.name(most),
                        speech.number(standings.least(possibility(most))),
                        speech.number(standings.most(possibility(most))))));
    return new Answer("where", speech.of("where"), lines, Answer.Kind.SENTENCES);
  }

  private String told(Standing standing, String number) {
    return speech.of("bar.told", speech.name(standing), number);
  }

  private static Possibility possibility(Standing strategy) {
    return Possibility.of(strategy.findStrategy().orElseThrow());
  }

  Answer unknown() {
    StandingFigures standings = figures.standings();
    List<String> lines = new ArrayList<>();
    lines.add(
        speech.of(
            "unknown.referred", speech.numbered(standings.of(Standing.REFERRED), standings.all())));
    PackFacts pack = figures.cohort().pack();
    for (int kind = 0; kind < pack.stopKinds().size(); kind++) {
      if (!standings.stopKind(kind).isNone()) {
        lines.add(
            speech.of(
                "unknown.kind",
                speech.kind(pack.stopKinds().get(kind)),
                speech.number(standings.stopKind(kind))));
      }
    }
    lines.add(speech.of("unknown.little", speech.number(standings.of(Standing.TOO_LITTLE_KNOWN))));
    if (!standings.of(Standing.NO_RULE).isNone() || !standings.of(Standing.CONFLICTING).isNone()) {
      lines.add(
          speech.of(
              "unknown.rules",
              speech.number(standings.of(Standing.NO_RULE)),
              speech.number(standings.of(Standing.CONFLICTING))));
    }
    return new Answer("who", speech.of("who"), lines, Answer.Kind.LIST);
  }

  Answer firm() {
    StandingFigures standings = figures.standings();
    List<String> lines = new ArrayList<>();
    lines.add(speech.of("firm.told", speech.numbered(standings.firm(), standings.all())));
    Count assigned = assigned(false);
    Count firmlyAssigned = assigned(true);
    if (!assigned.isNone() && !firmlyAssigned.isHidden()) {
      lines.add(speech.of("firm.assigned", speech.numbered(firmlyAssigned, assigned)));
    }
    lines.add(speech.of("firm.open", speech.number(standings.open())));
    standings.openBySet().entrySet().stream()
        .filter(one -> !one.getValue().isHidden())
        .findFirst()
        .ifPresent(
            one ->
                lines.add(
                    speech.of(
                        "firm.could", speech.set(one.getKey()), speech.number(one.getValue()))));
    return new Answer("firm", speech.of("firm"), lines, Answer.Kind.SENTENCES);
  }

  /** How many have a strategy, all or the firm ones; hidden where a part of it is. */
  private Count assigned(boolean firmOnly) {
    long sum = 0;
    for (Standing standing : StandingFigures.STANDINGS) {
      if (standing.findStrategy().isPresent()) {
        Count part =
            firmOnly ? figures.standings().firm(standing) : figures.standings().of(standing);
        if (part.isHidden()) {
          return Count.HIDDEN;
        }
        sum += part.number().getAsLong();
      }
    }
    return Count.of(sum);
  }

  Answer changed() {
    ChangeFigures changes = figures.changes();
    List<String> lines = new ArrayList<>();
    if (changes == null) {
      lines.add(speech.of("changed.none"));
    } else {
      ChangeSection section = new ChangeSection(figures, changes, speech);
      lines.addAll(section.sentences());
      if (changes.isSplit()) {
        lines.add(section.cause());
      }
    }
    return new Answer("changed", speech.of("changed"), lines, Answer.Kind.SENTENCES);
  }

  Answer next() {
    List<String> lines = new ArrayList<>();
    if (figures.asking() != null) {
      new AskSection(figures, speech)
          .best()
          .ifPresent(best -> lines.add(speech.of("next.ask", best)));
    } else if (!figures.standings().open().isNone()) {
      lines.add(speech.of("next.input"));
    }
    Count near = near();
    if (!near.isNone()) {
      lines.add(speech.of("next.near", speech.number(near), NEAR));
    }
    stops(lines);
    if (run.rejectedRows() > 0) {
      lines.add(speech.of("next.rejects", speech.number(run.rejectedRows())));
    }
    if (run.keptRows() > 0) {
      lines.add(speech.of("next.kept", speech.number(run.keptRows())));
    }
    lines.add(speech.of("next.person"));
    return new Answer("next", speech.of("next"), lines, Answer.Kind.LIST);
  }

  /** How many lie within five points of a boundary; hidden where a part of it is. */
  private Count near() {
    long sum = 0;
    for (int i = 0; i < ChartFigures.NEAR.size(); i++) {
      if (ChartFigures.NEAR.get(i) <= NEAR) {
        Count part = figures.chart().near().get(i);
        if (part.isHidden()) {
          return Count.HIDDEN;
        }
        sum += part.number().getAsLong();
      }
    }
    return Count.of(sum);
  }

  /** What the pack says of stops that may be named and that somebody has. */
  private void stops(List<String> lines) {
    PackFacts pack = figures.cohort().pack();
    for (int stop = 0; stop < pack.stops().size(); stop++) {
      Texts.StopTexts texts = speech.texts().overlays().stops().get(pack.stops().get(stop));
      Count count = figures.standings().stop(stop);
      int kind = pack.kindOf(stop);
      boolean mayBeNamed = true;
      for (int other = 0; other < pack.stops().size(); other++) {
        mayBeNamed &= pack.kindOf(other) != kind || !pack.isSensitiveStop(other);
      }
      if (mayBeNamed && texts != null && texts.whatToDo() != null && !count.isNone()) {
        lines.add(speech.of("next.stop", texts.name(), speech.number(count), texts.whatToDo()));
      }
    }
  }
}
