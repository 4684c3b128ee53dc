package fi.nelikentta.report;

import fi.nelikentta.report.AskFindings.Effect;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Rater;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to ask whom. Numbers of few clients are not told here either. */
final class AskSection {
  private static final int SHOWN = 10;

  private final Figures figures;
  private final Speech speech;
  private final @Nullable AskFindings found;
  private final int minCell;

  AskSection(Figures figures, Speech speech, @Nullable AskFindings found) {
    this.figures = figures;
    this.speech = speech;
    this.found = found;
    this.minCell = figures.cohort().plan().minCell();
  }

  Section section() {
    Section.Builder section = new Section.Builder("ask", speech.of("ask"));
    AskFindings findings = found;
    if (findings == null) {
      section.say(speech.of("ask.none"));
    } else {
      section.say(speech.of("ask.meaning"));
      section.say(how(findings));
      verdict(section, findings);
      section.table(
          table("ask-one", speech.of("ask.one"), top(findings.singles()), findings.asked()));
      if (!findings.pairs().isEmpty()) {
        section.table(
            table("ask-two", speech.of("ask.two"), top(findings.pairs()), findings.paired()));
      }
      byArea(section, findings);
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
  private void verdict(Section.Builder section, AskFindings findings) {
    findings.singles().stream()
        .findFirst()
        .ifPresent(one -> section.say(sentence(one, findings.asked())));
    findings.pairs().stream()
        .findFirst()
        .filter(two -> two.settles() > 0 || two.narrows() > 0)
        .ifPresent(two -> section.say(sentence(two, findings.paired())));
  }

  /** What does most in a sentence: one attribute, or two where together they do more. */
  Optional<String> best() {
    AskFindings findings = found;
    if (findings == null || findings.singles().isEmpty()) {
      return Optional.empty();
    }
    Effect one = findings.singles().get(0);
    return findings.pairs().stream()
        .findFirst()
        .filter(
            two ->
                isMore(two.settles(), one.settles(), findings)
                    || (isFew(two.settles()) && isMore(two.narrows(), one.narrows(), findings)))
        .map(two -> sentence(two, findings.paired()))
        .or(() -> Optional.of(sentence(one, findings.asked())));
  }

  /** Shares of what each was tried on, held against each other without dividing. */
  private boolean isMore(long two, long one, AskFindings findings) {
    return !isFew(two) && two * findings.asked() > one * findings.paired();
  }

  /** What asking these would do to so many clients, in a sentence. */
  String sentence(Effect effect, long clients) {
    String names = names(effect.asked());
    String tried = tried(clients).text();
    if (isFew(effect.settles()) && isFew(effect.narrows())) {
      return speech.of("ask.says-first", names, told(effect.first(), clients), tried);
    }
    return isFew(effect.settles())
        ? speech.of("ask.says-narrows", names, told(effect.narrows(), clients), tried)
        : speech.of(
            "ask.says-settles",
            names,
            told(effect.settles(), clients),
            told(effect.surely(), clients),
            tried);
  }

  private boolean isFew(long count) {
    return count == 0 || count < minCell;
  }

  private String told(long count, long clients) {
    if (isSecret()) {
      return about(count, clients).text();
    }
    return count > 0 && count < minCell ? speech.of("few", minCell) : speech.number(count);
  }

  private Cell cell(long count, long clients) {
    if (isSecret()) {
      return about(count, clients);
    }
    return count > 0 && count < minCell ? speech.secret() : speech.cell(count);
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

  private static List<Effect> top(List<Effect> effects) {
    return effects.stream().limit(SHOWN).toList();
  }

  private DataTable table(String id, String title, List<Effect> effects, long asked) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Effect effect : effects) {
      rows.add(
          List.of(
              Cell.text(names(effect.asked())),
              cell(effect.settles(), asked),
              cell(effect.surely(), asked),
              cell(effect.narrows(), asked),
              tried(asked)));
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

  /** A share in steps of ten percent. */
  private Cell about(long part, long whole) {
    BigDecimal share =
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    return Cell.number(
        speech.of("about", share.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY)),
        share.toPlainString());
  }

  private void unknown(Section.Builder section) {
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
