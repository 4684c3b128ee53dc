package fi.nelikentta.cli;

import fi.nelikentta.Proposal;
import fi.nelikentta.authoring.diff.Change;
import fi.nelikentta.authoring.diff.ChangeWords;
import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Detail;
import fi.nelikentta.authoring.diff.DiffReport;
import fi.nelikentta.authoring.diff.Impact;
import fi.nelikentta.authoring.diff.ImpactWords;
import fi.nelikentta.authoring.diff.Move;
import fi.nelikentta.authoring.diff.PackDiff;
import fi.nelikentta.authoring.diff.Population;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.authoring.diff.Weight;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.cli.terminal.TextTable;
import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What differs between two packs and what it does, for whoever reads the terminal. */
final class DiffText {
  private static final String INDENT = "  ";

  private final DiffReport report;
  private final PackDiff diff;
  private final Impact impact;
  private final ChangeWords changes;
  private final ImpactWords impacts;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  private DiffText(DiffReport report, String language) {
    this.report = report;
    this.diff = report.diff();
    this.impact = report.impact();
    this.changes = new ChangeWords(diff, language);
    this.impacts = new ImpactWords(diff, changes);
    this.words = changes.words();
  }

  static String of(DiffReport report, String language) {
    DiffText text = new DiffText(report, language);
    text.head();
    text.changes();
    if (text.diff.canAlterProposals()) {
      text.people();
      text.impact();
    }
    return String.join("\n", text.lines) + "\n";
  }

  private void head() {
    lines.add(words.of("title", changes.texts().about().title()));
    identity("old", diff.before().identity());
    identity("new", diff.after().identity());
  }

  private void identity(String key, PackIdentity pack) {
    text("", words.of(key, pack.id(), pack.version(), pack.shortHash()));
  }

  private void changes() {
    section(words.of("changed"));
    if (diff.changes().isEmpty()) {
      text(INDENT, words.of(diff.isSameFiles() ? "same.files" : "same.meaning"));
    }
    Weight weight = null;
    for (int i = 0; i < diff.changes().size(); i++) {
      Change change = diff.changes().get(i);
      if (change.weight() != weight) {
        weight = change.weight();
        Weight heading = weight;
        long count = diff.changes().stream().filter(c -> c.weight() == heading).count();
        text(INDENT, words.of("heading", words.of("weight." + weight.key()), words.number(count)));
      }
      change(i + 1, change);
    }
    changes.sharedLimits().forEach(limit -> text(INDENT, limit));
  }

  private void change(int number, Change change) {
    String mark = words.of("change.number", number);
    String label = changes.label(change);
    text(
        INDENT + INDENT,
        mark + " " + changes.title(change) + (label.isEmpty() ? "" : ": " + label));
    for (Detail detail : change.details()) {
      text(INDENT + INDENT + INDENT + " ", changes.of(detail));
    }
  }

  private void people() {
    section(words.of("does"));
    String registry = report.people().registry();
    text(
        INDENT,
        registry == null ? words.of("people.fixture") : words.of("people.registry", registry));
    date("old", diff.before(), report.days().before());
    date("new", diff.after(), report.days().after());
    onlyIn("schema.only-old", diff.before(), diff.after());
    onlyIn("schema.only-new", diff.after(), diff.before());
    int size = diff.after().schema().size();
    if (report.people().known() == 0) {
      text(INDENT, words.of("people.unfit"));
    } else if (report.people().known() < size) {
      text(INDENT, words.of("people.known", size, report.people().known()));
    }
  }

  private void date(String key, RulePack pack, LocalDate day) {
    if (!day.equals(report.days().asked()) && pack != null) {
      text(INDENT, words.of("date.other", words.of("pack." + key), report.days().asked(), day));
    }
  }

  private void onlyIn(String key, RulePack one, RulePack other) {
    List<String> names =
        one.schema().attributes().stream()
            .map(Attribute::name)
            .filter(name -> other.schema().find(name).isEmpty())
            .toList();
    if (!names.isEmpty()) {
      text(INDENT, words.of(key, String.join(", ", names)));
    }
  }

  private void impact() {
    if (impact.clients() == 0) {
      text(INDENT, words.of("clients.nobody"));
      return;
    }
    if (impact.clients() < impact.least()) {
      text(INDENT, words.of("clients.few", impact.least()));
      return;
    }
    Count all = Count.of(impact.clients());
    text(
        INDENT,
        impact.moved().isHidden()
            ? words.of("clients.hidden", impacts.count(all))
            : words.of(
                "clients",
                impacts.count(all),
                impacts.count(impact.moved()),
                impacts.share(impact.moved(), all),
                impacts.count(impact.stayed())));
    if (impact.moves().isEmpty()) {
      text(INDENT, words.of("moves.none"));
    } else {
      matrix();
      moves();
    }
    beside();
    impact.groups().forEach(this::grouping);
    personas();
    foot();
  }

  /** Columns are called by letters, which stand before the names of the rows. */
  private void matrix() {
    section(words.of("matrix"));
    Set<Standing> used = new TreeSet<>();
    impact
        .cells()
        .keySet()
        .forEach(
            move -> {
              used.add(move.from());
              used.add(move.to());
            });
    List<Standing> all = List.copyOf(used);
    TextTable table = new TextTable();
    String[] heads = new String[all.size()];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = letter(i);
    }
    table.row(words.of("matrix.corner"), heads);
    for (int i = 0; i < all.size(); i++) {
      String[] cells = new String[all.size()];
      for (int j = 0; j < cells.length; j++) {
        Count count = impact.cells().get(new Move(all.get(i), all.get(j)));
        cells[j] = count == null ? "·" : impacts.count(count);
      }
      table.row(INDENT + letter(i) + " " + impacts.standing(all.get(i)), cells);
    }
    lines.addAll(table.lines());
  }

  private static String letter(int place) {
    return String.valueOf((char) ('A' + place));
  }

  private void moves() {
    section(words.of("moves"));
    for (Impact.MoveCauses one : impact.moves()) {
      text(INDENT, words.of("detail", impacts.move(one.move()), impacts.count(one.clients())));
      for (Impact.CauseCount cause : one.causes()) {
        text(INDENT + INDENT, impacts.count(cause.clients()) + "  " + impacts.cause(cause.cause()));
      }
      if (!one.others().isNone()) {
        text(INDENT + INDENT, impacts.count(one.others()) + "  " + words.of("cause.others"));
      }
    }
  }

  private void beside() {
    TextTable table = new TextTable();
    Impact.Beside beside = impact.beside();
    row(table, words.of("beside.points"), beside.pointsOnly());
    row(table, words.of("beside.opened"), beside.opened());
    row(table, words.of("beside.firmed"), beside.firmed());
    tags(table, "beside.gained", beside.tagsGained());
    tags(table, "beside.lost", beside.tagsLost());
    if (!table.lines().isEmpty()) {
      section(words.of("beside"));
      lines.addAll(table.lines());
    }
  }

  private void tags(TextTable table, String key, Map<String, Count> counts) {
    counts.forEach(
        (tag, count) -> row(table, words.of(key, changes.texts().overlays().tag(tag)), count));
  }

  private void row(TextTable table, String label, Count count) {
    if (!count.isNone()) {
      table.row(INDENT + label, impacts.count(count));
    }
  }

  private void grouping(Impact.Grouping grouping) {
    String column = grouping.column();
    section(words.of("by", changes.texts().label(column)));
    TextTable table = new TextTable();
    table.row("", words.of("by.clients"), words.of("by.moved"), words.of("by.share"));
    for (Impact.Group group : grouping.groups()) {
      table.row(
          INDENT + impacts.group(group),
          impacts.count(group.clients()),
          impacts.count(group.moved()),
          impacts.share(group.moved(), group.clients()));
      group
          .moves()
          .forEach(
              (move, count) ->
                  table.row(INDENT + INDENT + impacts.move(move), "", impacts.count(count), ""));
    }
    lines.addAll(table.lines());
    if (grouping.withheld() > 0) {
      text(INDENT, words.of("by.withheld", grouping.withheld()));
    }
  }

  private void personas() {
    List<Population.Client> personas = report.people().personas();
    if (personas.isEmpty()) {
      return;
    }
    section(words.of("people.personas"));
    List<Population.Client> moved =
        personas.stream().filter(client -> client.move().isMove()).toList();
    text(INDENT, words.of(moved.isEmpty() ? "people.none" : "people.some", personas.size()));
    for (Population.Client client : moved) {
      text(
          INDENT + INDENT,
          words.of(
              "person",
              client.clientId(),
              impacts.move(client.move()),
              points(client),
              client.cause() == null ? "" : impacts.cause(client.cause())));
    }
  }

  private String points(Population.Client client) {
    Proposal before = client.before();
    Proposal after = client.after();
    return before == null || after == null ? "" : changes.points(before, after);
  }

  private void foot() {
    lines.add("");
    if (isAnyHidden()) {
      text("", words.of("hidden.note", impact.least()));
    }
    text("", words.of("foot.exact"));
    text("", words.of("foot.arithmetic"));
    text("", words.of("foot.person"));
  }

  private boolean isAnyHidden() {
    return impact.moved().isHidden()
        || impact.cells().values().stream().anyMatch(Count::isHidden)
        || impact.groups().stream()
            .flatMap(grouping -> grouping.groups().stream())
            .anyMatch(
                group ->
                    group.moved().isHidden()
                        || group.moves().values().stream().anyMatch(Count::isHidden));
  }

  private void section(String title) {
    lines.add("");
    lines.add(title);
  }

  private void text(String indent, String text) {
    lines.addAll(TextTable.wrap(indent + text, TextTable.WIDTH));
  }
}
