package fi.nelikentta.authoring.diff;

import fi.nelikentta.Proposal;
import fi.nelikentta.authoring.page.Page;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A report in sentences and rows, for the terminal and the page alike. Immutable. */
public final class DiffStory {
  private final DiffReport report;
  private final PackDiff diff;
  private final Impact impact;
  private final ChangeWords changes;
  private final ImpactWords impacts;
  private final Words words;

  /**
   * In that language.
   *
   * @param language the reader's, as {@code fi}
   */
  public DiffStory(DiffReport report, String language) {
    this.report = report;
    this.diff = report.diff();
    this.impact = report.impact();
    this.changes = new ChangeWords(diff, language);
    this.impacts = new ImpactWords(diff, changes);
    this.words = changes.words();
  }

  /**
   * A row of a table.
   *
   * @param label what it is
   * @param value the number, or the mark of one that is not told
   */
  public record Line(String label, String value) {}

  /** The words for changes. */
  public ChangeWords changes() {
    return changes;
  }

  /** The words for moves and numbers. */
  public ImpactWords impacts() {
    return impacts;
  }

  /** The numbers themselves. */
  public Impact impact() {
    return impact;
  }

  /** One of the report's words. */
  public String word(String key, Object... values) {
    return words.of(key, values);
  }

  /** The title. */
  public String title() {
    return words.of("title", changes.texts().about().title());
  }

  /** Which packs they are. */
  public List<String> packs() {
    return List.of(pack("old", diff.before().identity()), pack("new", diff.after().identity()));
  }

  private String pack(String key, PackIdentity pack) {
    return words.of(key, pack.id(), pack.version(), pack.shortHash());
  }

  /** The numbers of the changes of that weight, from 1. */
  public List<Integer> numbers(Weight weight) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < diff.changes().size(); i++) {
      if (diff.changes().get(i).weight() == weight) {
        numbers.add(i + 1);
      }
    }
    return numbers;
  }

  /** The change of that number. */
  public Change change(int number) {
    return diff.changes().get(number - 1);
  }

  /** What is said where nothing differs; empty where something does. */
  public String nothing() {
    return diff.changes().isEmpty()
        ? words.of(diff.isSameFiles() ? "same.files" : "same.meaning")
        : "";
  }

  /** Whether it makes sense to ask what the changes do. */
  public boolean canAlterProposals() {
    return diff.canAlterProposals();
  }

  /** Who the clients are, and what has to be known of them to read the numbers. */
  public List<String> people() {
    List<String> lines = new ArrayList<>();
    String registry = report.people().registry();
    lines.add(
        registry == null
            ? words.of("people.fixture")
            : words.of("people.registry", registry, report.days().asked()));
    date(lines, "old", report.days().before());
    date(lines, "new", report.days().after());
    onlyIn(lines, "schema.only-old", diff.before(), diff.after());
    onlyIn(lines, "schema.only-new", diff.after(), diff.before());
    int size = diff.after().schema().size();
    int known = report.people().known();
    if (known == 0 && impact.clients() > 0) {
      lines.add(words.of(registry == null ? "people.unfit" : "people.blank"));
    } else if (known < size && impact.clients() > 0) {
      lines.add(words.of("people.known", size, known));
    }
    return lines;
  }

  private void date(List<String> lines, String key, LocalDate day) {
    if (!day.equals(report.days().asked())) {
      lines.add(words.of("date.other", words.of("pack." + key), report.days().asked(), day));
    }
  }

  private void onlyIn(List<String> lines, String key, RulePack one, RulePack other) {
    List<String> names =
        one.schema().attributes().stream()
            .map(Attribute::name)
            .filter(name -> other.schema().find(name).isEmpty())
            .toList();
    if (!names.isEmpty()) {
      lines.add(words.of(key, String.join(", ", names)));
    }
  }

  /** Whether there are so few clients that nothing is told. */
  public boolean isTooFew() {
    return impact.clients() < Math.max(1, impact.least());
  }

  /** How many come to another place, in a sentence. */
  public String summary() {
    if (impact.clients() == 0) {
      return words.of("clients.nobody");
    }
    if (isTooFew()) {
      return words.of("clients.few", impact.least());
    }
    Count all = Count.of(impact.clients());
    return impact.moved().isHidden()
        ? words.of("clients.hidden", impacts.count(all))
        : words.of(
            "clients",
            impacts.count(all),
            impacts.count(impact.moved()),
            impacts.share(impact.moved(), all),
            impacts.count(impact.stayed()));
  }

  /** The places that occur, in their order. */
  public List<Standing> standings() {
    TreeSet<Standing> used = new TreeSet<>();
    for (Move move : impact.cells().keySet()) {
      used.add(move.from());
      used.add(move.to());
    }
    return List.copyOf(used);
  }

  /** How many go from one place to another; a dot for nobody. */
  public String cell(Standing from, Standing to) {
    Count count = impact.cells().get(new Move(from, to));
    return count == null ? "·" : impacts.count(count);
  }

  /** What moves the clients of one kind of move, with how many each. */
  public List<Line> causes(Impact.MoveCauses move) {
    List<Line> lines = new ArrayList<>();
    move.causes()
        .forEach(
            cause ->
                lines.add(new Line(impacts.cause(cause.cause()), impacts.count(cause.clients()))));
    add(lines, words.of("cause.others"), move.others());
    return lines;
  }

  /** What else changes for them. */
  public List<Line> beside() {
    List<Line> lines = new ArrayList<>();
    Impact.Beside beside = impact.beside();
    add(lines, words.of("beside.points"), beside.pointsOnly());
    add(lines, words.of("beside.opened"), beside.opened());
    add(lines, words.of("beside.firmed"), beside.firmed());
    tags(lines, "beside.gained", beside.tagsGained());
    tags(lines, "beside.lost", beside.tagsLost());
    return lines;
  }

  private void tags(List<Line> lines, String key, Map<String, Count> counts) {
    counts.forEach((tag, count) -> add(lines, words.of(key, changes.tag(tag)), count));
  }

  private void add(List<Line> lines, String label, Count count) {
    if (!count.isNone()) {
      lines.add(new Line(label, impacts.count(count)));
    }
  }

  /** The heading of a column's groups. */
  public String by(Impact.Grouping grouping) {
    return words.of("by", changes.texts().label(grouping.column()));
  }

  /** What is said over the invented persons; empty where a registry was given. */
  public String personas() {
    int all = report.people().personas().size();
    if (all == 0) {
      return "";
    }
    return words.of(movedPersonas().isEmpty() ? "people.none" : "people.some", all);
  }

  /** The invented persons that come to another place, each in a sentence. */
  public List<String> movedPersonas() {
    List<String> lines = new ArrayList<>();
    for (Population.Client client : report.people().personas()) {
      Cause cause = client.cause();
      if (cause != null) {
        lines.add(
            words.of(
                "person",
                client.clientId(),
                impacts.move(client.move()),
                points(client),
                impacts.cause(cause)));
      }
    }
    return lines;
  }

  private String points(Population.Client client) {
    Proposal before = client.before();
    Proposal after = client.after();
    if (before == null || after == null) {
      return impacts.standing(Standing.REJECTED);
    }
    return changes.points(before, after);
  }

  /** How to read it, and who decides. */
  public List<String> foot() {
    List<String> lines = new ArrayList<>(reading());
    lines.add(words.of("foot.person"));
    return lines;
  }

  /** How to read it. */
  public List<String> reading() {
    List<String> lines = new ArrayList<>();
    if (impact.least() > 1) {
      lines.add(words.of("hidden.note", impact.least()));
      lines.add(Page.oneOfBoth(words.locale().getLanguage()));
    }
    lines.add(words.of("foot.exact"));
    lines.add(words.of("foot.arithmetic"));
    return lines;
  }
}
