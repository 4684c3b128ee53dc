package fi.nelikentta.cli;

import fi.nelikentta.authoring.diff.Change;
import fi.nelikentta.authoring.diff.Detail;
import fi.nelikentta.authoring.diff.DiffReport;
import fi.nelikentta.authoring.diff.DiffStory;
import fi.nelikentta.authoring.diff.Impact;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.authoring.diff.Weight;
import fi.nelikentta.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.List;

/** What differs between two packs and what it does, for whoever reads the terminal. */
final class DiffText {
  private static final String INDENT = "  ";

  private final DiffStory story;
  private final List<String> lines = new ArrayList<>();

  private DiffText(DiffStory story) {
    this.story = story;
  }

  static String of(DiffReport report, String language) {
    DiffText text = new DiffText(new DiffStory(report, language));
    text.changes();
    if (text.story.canAlterProposals()) {
      text.impact();
    }
    return String.join("\n", text.lines) + "\n";
  }

  private void changes() {
    lines.add(story.title());
    story.packs().forEach(line -> text("", line));
    section(story.word("changed"));
    if (!story.nothing().isEmpty()) {
      text(INDENT, story.nothing());
    }
    for (Weight weight : Weight.values()) {
      List<Integer> numbers = story.numbers(weight);
      if (!numbers.isEmpty()) {
        text(INDENT, story.word("heading", story.word("weight." + weight.key()), numbers.size()));
        numbers.forEach(this::change);
      }
    }
    story.changes().sharedLimits().forEach(limit -> text(INDENT, limit));
  }

  private void change(int number) {
    Change change = story.change(number);
    String label = story.changes().label(change);
    text(
        INDENT + INDENT,
        story.word("change.number", number)
            + " "
            + story.changes().title(change)
            + (label.isEmpty() ? "" : ": " + label));
    for (Detail detail : change.details()) {
      text(INDENT + INDENT + INDENT + " ", story.changes().of(detail));
    }
  }

  private void impact() {
    section(story.word("does"));
    story.people().forEach(line -> text(INDENT, line));
    text(INDENT, story.summary());
    if (!story.isTooFew()) {
      matrix();
      moves();
      beside();
      story.impact().groups().forEach(this::grouping);
    }
    personas();
    lines.add("");
    story.foot().forEach(line -> text("", line));
  }

  /** Columns are called by letters, which stand before the names of the rows. */
  private void matrix() {
    if (story.impact().moves().isEmpty()) {
      return;
    }
    section(story.word("matrix"));
    List<Standing> all = story.standings();
    TextTable table = new TextTable();
    String[] heads = new String[all.size()];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = letter(i);
    }
    table.row(story.word("matrix.corner"), heads);
    for (int i = 0; i < all.size(); i++) {
      Standing from = all.get(i);
      table.row(
          INDENT + letter(i) + " " + story.impacts().standing(from),
          all.stream().map(to -> story.cell(from, to)).toArray(String[]::new));
    }
    lines.addAll(table.lines());
  }

  private static String letter(int place) {
    return String.valueOf((char) ('A' + place));
  }

  private void moves() {
    if (story.impact().moves().isEmpty()) {
      text(INDENT, story.word("moves.none"));
      return;
    }
    section(story.word("moves"));
    for (Impact.MoveCauses one : story.impact().moves()) {
      text(
          INDENT,
          story.word(
              "detail", story.impacts().move(one.move()), story.impacts().count(one.clients())));
      story.causes(one).forEach(line -> text(INDENT + INDENT, line.value() + "  " + line.label()));
    }
  }

  private void beside() {
    if (!story.beside().isEmpty()) {
      section(story.word("beside"));
      TextTable table = new TextTable();
      story.beside().forEach(line -> table.row(INDENT + line.label(), line.value()));
      lines.addAll(table.lines());
    }
  }

  private void grouping(Impact.Grouping grouping) {
    section(story.by(grouping));
    TextTable table = new TextTable();
    table.row("", story.word("by.clients"), story.word("by.moved"), story.word("by.share"));
    for (Impact.Group group : grouping.groups()) {
      table.row(
          INDENT + story.impacts().group(grouping.column(), group),
          story.impacts().count(group.clients()),
          story.impacts().count(group.moved()),
          story.impacts().share(group.moved(), group.clients()));
      group
          .moves()
          .forEach(
              (move, count) ->
                  table.row(
                      INDENT + INDENT + story.impacts().move(move),
                      "",
                      story.impacts().count(count),
                      ""));
    }
    lines.addAll(table.lines());
    if (grouping.withheld() > 0) {
      text(INDENT, story.word("by.withheld", grouping.withheld()));
    }
  }

  private void personas() {
    if (!story.personas().isEmpty()) {
      section(story.word("people.personas"));
      text(INDENT, story.personas());
      story.movedPersonas().forEach(line -> text(INDENT + INDENT, line));
    }
  }

  private void section(String title) {
    lines.add("");
    lines.add(title);
  }

  private void text(String indent, String text) {
    lines.addAll(TextTable.wrap(indent + text, TextTable.WIDTH));
  }
}
