package fi.nelikentta.cli;

import fi.nelikentta.Outcome;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.batch.AskNext;
import fi.nelikentta.batch.InputFacts;
import fi.nelikentta.batch.Output;
import fi.nelikentta.batch.Recognised;
import fi.nelikentta.batch.RunResult;
import fi.nelikentta.batch.Tally;
import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.batch.mapping.Mapping;
import fi.nelikentta.batch.mapping.MappingRule;
import fi.nelikentta.batch.people.People;
import fi.nelikentta.cli.terminal.TextTable;
import fi.nelikentta.pack.Manifest;
import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.CustomerStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A run in words, for whoever reads the terminal. */
final class Summary {
  private static final int SHOWN = 8;
  private static final String INDENT = "  ";

  private final RunResult result;
  private final RulePack pack;
  private final Tally tally;
  private final Words words;
  private final Texts texts;
  private final List<String> lines = new ArrayList<>();

  private Summary(RunResult result, Words words) {
    this.result = result;
    this.pack = result.pack();
    this.tally = result.tally();
    this.words = words;
    this.texts = pack.texts(words.locale());
  }

  /** The lines of the summary. */
  static List<String> of(RunResult result, Words words) {
    Summary summary = new Summary(result, words);
    summary.head();
    if (summary.tally.proposals() > 0) {
      summary.outcomes();
      summary.otherwise();
      summary.evidence();
      summary.ask();
    }
    summary.mapping();
    summary.rejects();
    summary.people();
    summary.foot();
    return summary.lines;
  }

  private void head() {
    PackIdentity identity = pack.identity();
    lines.add(texts.about().title());
    text(words.of("head.pack", identity.id(), identity.version(), identity.shortHash()));
    Manifest.Validation validation = pack.manifest().validation();
    text(words.of("validation." + validation.kind()));
    if (validation.evidence() != null) {
      text(words.of("validation.evidence", validation.evidence()));
    }
    if (texts.isDraft()) {
      text(words.of("head.draft", words.of("language." + language())));
    }
    text(
        words.of(
            "head.rows",
            result.date(),
            words.number(tally.rows()),
            words.number(tally.proposals()),
            words.number(tally.rejectedRows())));
    sheets();
  }

  /** What was taken for a spreadsheet's file, so that nobody wonders about numbers. */
  private void sheets() {
    for (InputFacts input : result.inputs()) {
      if (input.spreadsheet() != Recognised.NONE) {
        text(words.of("sheet." + input.spreadsheet().name(), input.name()));
      }
    }
  }

  /** Which cells are a decision of the mapping and no datum. */
  private void mapping() {
    Mapping mapping = result.request().columns().mapping();
    if (mapping == null) {
      return;
    }
    TextTable table = new TextTable();
    table.row(words.of("mapping", mapping.name()), words.of("cells"));
    for (MappingRule rule : mapping.rules()) {
      for (Mapped.Kind kind : Mapped.Kind.values()) {
        if (rule.does(kind)) {
          table.row(
              INDENT + rule.attribute().name() + " (" + kind.key() + ")",
              words.number(tally.mapped(rule, kind)));
        }
      }
    }
    section(table);
  }

  private String language() {
    return words.has("language." + texts.language()) ? texts.language() : "other";
  }

  private void outcomes() {
    TextTable table = new TextTable();
    table.row(words.of("outcomes"), words.of("rows"), words.of("share"), words.of("firm"));
    count(table, words.of("outcome.ASSIGNED"), tally.count(Outcome.ASSIGNED));
    for (CustomerStrategy strategy : CustomerStrategy.values()) {
      count(table, INDENT + texts.name(strategy), tally.count(strategy));
    }
    count(table, words.of("outcome.UNDETERMINED"), tally.count(Outcome.UNDETERMINED));
    for (Proposal.Reason reason : Proposal.Reason.values()) {
      if (tally.count(reason).all() > 0) {
        count(table, INDENT + words.of("reason." + reason.key()), tally.count(reason));
      }
    }
    count(table, words.of("outcome.REFERRED"), tally.count(Outcome.REFERRED));
    stops(table);
    count(table, words.of("outcome.CONFLICTING"), tally.count(Outcome.CONFLICTING));
    count(table, words.of("all"), new Tally.Count(tally.proposals(), tally.firm()));
    section(table);
  }

  private void stops(TextTable table) {
    tally
        .stopKinds()
        .forEach(
            (kind, rows) -> {
              String name = words.has("kind." + kind) ? words.of("kind." + kind) : kind;
              part(table, INDENT + name, rows, tally.proposals());
              pack.manifest()
                  .codes()
                  .kindByStop()
                  .forEach(
                      (stop, itsKind) -> {
                        if (itsKind.equals(kind) && tally.stop(stop) > 0) {
                          part(
                              table,
                              INDENT + INDENT + texts.overlays().stop(stop),
                              tally.stop(stop),
                              tally.proposals());
                        }
                      });
            });
  }

  private void otherwise() {
    if (tally.open() == 0) {
      return;
    }
    TextTable table = new TextTable();
    table.row(
        words.of("otherwise", words.number(tally.open())), words.of("rows"), words.of("share"));
    for (Possibility possibility : Possibility.values()) {
      String name =
          possibility.findStrategy().map(texts::name).orElseGet(() -> words.of("outcome.REFERRED"));
      part(table, INDENT + name, tally.otherwise(possibility), tally.open());
    }
    section(table);
  }

  private void evidence() {
    TextTable table = new TextTable();
    table.row(words.of("evidence"), words.of("rows"), words.of("share"));
    List<Map.Entry<String, Long>> most = mostFirst(tally.evidence());
    for (Map.Entry<String, Long> rule : most.subList(0, Math.min(SHOWN, most.size()))) {
      part(table, INDENT + texts.professional(rule.getKey()), rule.getValue(), tally.proposals());
    }
    if (!most.isEmpty()) {
      section(table);
    }
  }

  private void ask() {
    List<AskNext.Ask> asks = result.askNext().asks();
    if (asks.isEmpty()) {
      return;
    }
    long asked = result.askNext().asked();
    TextTable table = new TextTable();
    table.row(
        words.of(result.askNext().isSampled() ? "ask.sample" : "ask", words.number(asked)),
        words.of("ask.first"),
        words.of("ask.narrows"),
        words.of("ask.settles"),
        words.of("share"));
    for (AskNext.Ask ask : asks.subList(0, Math.min(SHOWN, asks.size()))) {
      table.row(
          INDENT + texts.label(ask.attribute()) + " (" + ask.attribute() + ")",
          words.number(ask.first()),
          words.number(ask.narrows()),
          words.number(ask.settles()),
          words.share(ask.settles(), asked));
    }
    section(table);
    text(words.of("ask.note"));
  }

  private void rejects() {
    if (tally.rejectedCells() == 0) {
      return;
    }
    TextTable table = new TextTable();
    table.row(
        words.of("rejects", words.number(tally.rejectedRows()), words.number(tally.rows())),
        words.of("cells"));
    List<Map.Entry<String, Long>> most = mostFirst(tally.rejects());
    for (Map.Entry<String, Long> reason : most.subList(0, Math.min(SHOWN, most.size()))) {
      String[] parts = reason.getKey().split("\t", 2);
      String what = words.has("reject." + parts[1]) ? words.of("reject." + parts[1]) : parts[1];
      table.row(
          INDENT + (parts[0].isEmpty() ? "" : parts[0] + ": ") + what,
          words.number(reason.getValue()));
    }
    section(table);
    if (most.size() > SHOWN) {
      text(INDENT + words.of("rejects.more", words.number(most.size() - SHOWN)));
    }
    if (tally.keptRows() > 0) {
      text(words.of("kept", words.number(tally.keptRows())));
    }
  }

  private void people() {
    List<String> told = PeopleSummary.of(result, words);
    if (!told.isEmpty()) {
      lines.add("");
      told.forEach(this::text);
    }
  }

  private void foot() {
    Output output = result.request().output();
    lines.add("");
    boolean aggregates = result.request().people().detail() == People.Detail.AGGREGATES;
    if (output.kind() == Output.Kind.NOWHERE && !aggregates) {
      text(words.of("foot.nowhere"));
    }
    if (output.file() != null) {
      // Paths are never broken into lines.
      lines.add(words.of("foot.out", output.file()));
    }
    if (output.manifest() != null) {
      lines.add(words.of("foot.run", output.manifest()));
    }
    if (output.table() != null) {
      lines.add(words.of("foot.table", output.table().name()));
    }
    if (output.manifest() == null && (output.kind() != Output.Kind.NOWHERE || aggregates)) {
      text(words.of("foot.no-run"));
    }
    if (output.rejects() != null) {
      lines.add(words.of("foot.rejects", output.rejects()));
    } else if (tally.rejectedCells() > 0 && !aggregates) {
      text(words.of("foot.no-rejects"));
    }
    text(words.of("foot.person"));
  }

  private void count(TextTable table, String label, Tally.Count count) {
    table.row(
        label,
        words.number(count.all()),
        words.share(count.all(), tally.proposals()),
        words.number(count.firm()));
  }

  private void part(TextTable table, String label, long part, long whole) {
    table.row(label, words.number(part), words.share(part, whole));
  }

  private void section(TextTable table) {
    lines.add("");
    lines.addAll(table.lines());
  }

  private void text(String text) {
    lines.addAll(TextTable.wrap(text, TextTable.WIDTH));
  }

  private static List<Map.Entry<String, Long>> mostFirst(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}
