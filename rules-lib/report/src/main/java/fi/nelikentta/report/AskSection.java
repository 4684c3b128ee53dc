package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.report.AskFindings.Effect;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Rater;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to ask whom. Numbers of few clients are not told here either. */
final class AskSection {
  private static final int HUNDRED = 100;
  private static final List<Integer> STEPS = List.of(10, 25, 50);

  private final Figures figures;
  private final Speech speech;
  private final @Nullable AskFigures found;
  private final int minCell;

  AskSection(Figures figures, Speech speech) {
    this.figures = figures;
    this.speech = speech;
    this.found = figures.asking();
    this.minCell = figures.cohort().plan().minCell();
  }

  Section section() {
    Section.Builder section = new Section.Builder("ask", speech.of("ask"));
    AskFigures told = found;
    if (told == null) {
      section.say(speech.of("ask.none"));
    } else {
      section.say(speech.of("ask.meaning"));
      section.say(how(told.findings()));
      verdict(section, told);
      section.table(table("ask-one", speech.of("ask.one"), told.singles()));
      if (!told.pairs().isEmpty()) {
        section.table(table("ask-two", speech.of("ask.two"), told.pairs()));
      }
      byArea(section, told.findings());
    }
    unknown(section);
    return section.build();
  }

  private String how(AskFindings findings) {
    String asked = tried(findings.asked()).text();
    String paired = tried(findings.paired()).text();
    return findings.open() > findings.asked()
        ? speech.of("ask.sampled", asked, tried(findings.open()).text(), OpenSample.SEED, paired)
        : speech.of("ask.exact", asked, paired);
  }

  /** The best of one and of two in a sentence, or that none settles anybody. */
  private void verdict(Section.Builder section, AskFigures told) {
    told.singles().stream().findFirst().ifPresent(one -> section.say(sentence(one)));
    told.pairs().stream()
        .findFirst()
        .filter(two -> two.effect().settles() > 0 || two.effect().narrows() > 0)
        .ifPresent(two -> section.say(sentence(two)));
  }

  /** What does most in a sentence: one attribute, or two where together they do more. */
  Optional<String> best() {
    AskFigures told = found;
    if (told == null || told.singles().isEmpty()) {
      return Optional.empty();
    }
    AskFigures.Told one = told.singles().get(0);
    return told.pairs().stream()
        .findFirst()
        .filter(
            two ->
                isMore(two, two.effect().settles(), one, one.effect().settles())
                    || (isFew(two.effect().settles())
                        && isMore(two, two.effect().narrows(), one, one.effect().narrows())))
        .map(this::sentence)
        .or(() -> Optional.of(sentence(one)));
  }

  /** Shares of what each was tried on, held against each other without dividing. */
  private boolean isMore(AskFigures.Told two, long ofTwo, AskFigures.Told one, long ofOne) {
    return !isFew(ofTwo) && ofTwo * one.clients() > ofOne * two.clients();
  }

  /** What asking these would do, in a sentence. */
  String sentence(AskFigures.Told told) {
    Effect effect = told.effect();
    String names = names(effect.asked());
    AskFigures all = found;
    if (all != null && all.findings().open() > told.clients()) {
      return sampled(names, told, all.findings().open());
    }
    String tried = tried(told.clients()).text();
    if (isFew(effect.settles()) && isFew(effect.narrows())) {
      return speech.of("ask.says-first", names, told(told.first(), effect.first(), told), tried);
    }
    if (!isFew(effect.settles()) && effect.surely() == 0) {
      return speech.of(
          "ask.says-may-settle", names, told(told.settles(), effect.settles(), told), tried);
    }
    return isFew(effect.settles())
        ? speech.of("ask.says-narrows", names, told(told.narrows(), effect.narrows(), told), tried)
        : speech.of(
            "ask.says-settles",
            names,
            told(told.settles(), effect.settles(), told),
            told(told.surely(), effect.surely(), told),
            tried);
  }

  /** The same of a sample: shares, since its numbers are not those of all open proposals. */
  private String sampled(String names, AskFigures.Told told, long open) {
    Effect effect = told.effect();
    String tried = tried(told.clients()).text();
    String of = tried(open).text();
    String settles = share(told.settles(), effect.settles(), told);
    if (isFew(effect.settles()) && isFew(effect.narrows())) {
      String first = share(told.first(), effect.first(), told);
      return speech.of("ask.sample-first", names, first, tried, of);
    }
    if (isFew(effect.settles())) {
      String narrows = share(told.narrows(), effect.narrows(), told);
      return speech.of("ask.sample-narrows", names, narrows, tried, of);
    }
    if (effect.surely() == 0) {
      return speech.of("ask.sample-may-settle", names, settles, tried, of);
    }
    String surely = share(told.surely(), effect.surely(), told);
    return speech.of("ask.sample-settles", names, settles, surely, tried, of);
  }

  /** Which share it is, or about which, where the number itself is not told. */
  private String share(Count count, long number, AskFigures.Told of) {
    return isSecret() || count.isHidden()
        ? about(number, of.clients()).text()
        : speech.share(count, Count.of(of.clients()));
  }

  private boolean isFew(long count) {
    return count == 0 || count < minCell;
  }

  /** The number, or about which share it is, where the number itself is not told. */
  private String told(Count count, long number, AskFigures.Told of) {
    if (!isSecret() && !count.isHidden()) {
      return speech.number(count);
    }
    return number > 0 && number < minCell && !isSecret()
        ? speech.of("few", minCell)
        : about(number, of.clients()).text();
  }

  private Cell cell(Count count, long number, AskFigures.Told of) {
    return isSecret() ? about(number, of.clients()) : speech.cell(count);
  }

  /** Where the number of open proposals is not told, numbers of them would give it away. */
  private boolean isSecret() {
    return figures.standings().open().isHidden();
  }

  private Cell tried(long clients) {
    return isSecret() ? speech.secret() : speech.cell(clients);
  }

  private String names(List<Attribute> asked) {
    return asked.stream().map(this::name).collect(Collectors.joining(speech.of("and")));
  }

  /** The attribute and whom to ask. */
  String name(Attribute attribute) {
    Rater from = attribute.meaning().from();
    return from == null
        ? speech.label(attribute)
        : speech.label(attribute) + " (" + speech.of("from." + from.key()) + ")";
  }

  private DataTable table(String id, String title, List<AskFigures.Told> effects) {
    List<List<Cell>> rows = new ArrayList<>();
    for (AskFigures.Told told : effects) {
      Effect effect = told.effect();
      rows.add(
          List.of(
              Cell.text(names(effect.asked())),
              cell(told.settles(), effect.settles(), told),
              cell(told.surely(), effect.surely(), told),
              cell(told.narrows(), effect.narrows(), told),
              tried(told.clients())));
    }
    return new DataTable(
        id,
        title,
        heads("head.ask", "head.settles", "head.surely", "head.narrows", "head.asked"),
        rows);
  }

  private void byArea(Section.Builder section, AskFindings findings) {
    if (figures.cohort().plan().by().isEmpty()) {
      return;
    }
    String column = figures.cohort().plan().by().get(0);
    List<List<Cell>> rows = new ArrayList<>();
    for (String area : findings.areas()) {
      if (findings.clients(area) >= minCell) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(speech.value(column, area))));
        effect(row, findings.singles(area), findings.clients(area));
        effect(row, findings.pairs(area), findings.pairedClients(area));
        rows.add(row);
      }
    }
    String title = speech.of("ask.area", speech.column(column));
    List<String> head = new ArrayList<>(List.of(speech.column(column)));
    head.addAll(
        heads(
            "head.ask1",
            "head.settlesAbout",
            "head.narrowsAbout",
            "head.ask2",
            "head.settlesAbout",
            "head.narrowsAbout"));
    section.table(new DataTable("ask-by-area", title, head, rows));
    section.say(speech.of("ask.area-few", minCell));
    List<String> left = leftOut(findings);
    if (!left.isEmpty()) {
      section.say(speech.of("ask.area-left", String.join(", ", left)));
    }
  }

  /** Areas that stand in the table of areas, but not in that of what to ask: no news of anybody. */
  private List<String> leftOut(AskFindings findings) {
    BreakdownFigures areas = figures.breakdowns().get(0);
    // A row of many values, as a band of ages, is no area.
    Set<String> all = figures.cohort().breakdowns().get(0).cells().keySet();
    return areas.rows().stream()
        .map(BreakdownFigures.Row::value)
        .filter(area -> all.contains(area) && findings.clients(area) < minCell)
        .map(area -> speech.value(areas.column(), area))
        .toList();
  }

  /** What does most, and to about which share: exact numbers would give away others by area. */
  private void effect(List<Cell> row, List<Effect> effects, long clients) {
    Effect most = effects.stream().findFirst().orElse(null);
    if (most == null || clients < minCell) {
      row.addAll(List.of(Cell.text(""), Cell.number("", ""), Cell.number("", "")));
    } else {
      row.add(Cell.text(names(most.asked())));
      row.add(about(most.settles(), clients));
      row.add(about(most.narrows(), clients));
    }
  }

  /** A share in steps so wide that no small group follows from it; nothing of too few. */
  private Cell about(long part, long whole) {
    Optional<Integer> step =
        STEPS.stream().filter(one -> whole * one >= (long) minCell * HUNDRED).findFirst();
    if (minCell > 1 && step.isEmpty()) {
      return speech.secret();
    }
    BigDecimal wide = BigDecimal.valueOf(step.orElse(STEPS.get(0)), 2);
    BigDecimal share =
        BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP)
            .divide(wide, 0, RoundingMode.HALF_UP)
            .multiply(wide);
    return Cell.number(
        speech.of("about", share.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY)),
        share.stripTrailingZeros().toPlainString());
  }

  private void unknown(Section.Builder section) {
    if (!figures.cohort().hasUnknown()) {
      section.say(speech.of("unknown.untold"));
      return;
    }
    List<List<Cell>> rows = new ArrayList<>();
    figures
        .evidence()
        .unknown()
        .forEach(
            (attribute, count) ->
                rows.add(
                    List.of(
                        Cell.text(name(attribute)),
                        speech.cell(count),
                        speech.shareCell(count, figures.standings().all()))));
    section.table(
        new DataTable(
            "unknown",
            speech.of("unknown"),
            heads("head.attribute", "head.unknown", "head.share"),
            rows));
  }

  private List<String> heads(String... keys) {
    return Arrays.stream(keys).map(speech::of).toList();
  }
}
