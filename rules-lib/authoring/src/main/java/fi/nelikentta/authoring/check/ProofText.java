package fi.nelikentta.authoring.check;

import fi.nelikentta.Possibility;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Supports;
import fi.nelikentta.situation.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A proof in words of one language: what is found, what is so, and what follows. Attributes are
 * called what the pack's texts call them. Immutable and safe to share among threads.
 */
public final class ProofText {
  /** So many rectangles of a gap or an overlap are told. */
  private static final int AREAS = 4;

  private final PackProof proof;
  private final Words words;
  private final Texts texts;
  private final PersonText people;

  private final CaseIds caseIds = new CaseIds();

  private ProofText(PackProof proof, Words words, Texts texts) {
    this.proof = proof;
    this.words = words;
    this.texts = texts;
    this.people = new PersonText(words, texts, proof.pack().textsByLanguage().values());
    proof.findings().forEach(this::number);
  }

  private void number(Finding finding) {
    if (finding.example() != null) {
      caseIds.add(finding, finding.code().id(), finding.site().rule());
    }
    finding.implied().forEach(this::number);
  }

  /** The proof in Finnish, Swedish or English; in English for any other language. */
  public static ProofText of(PackProof proof, String language) {
    RulePack pack = proof.pack();
    return new ProofText(
        proof,
        Words.beside(ProofText.class, language),
        pack.texts(Locale.forLanguageTag(language)));
  }

  /** What is found, in a sentence or two. */
  public String message(Finding finding) {
    return words.of(finding.message().key(), arguments(finding));
  }

  /** What to try. */
  public String hint(Finding finding) {
    return words.of(finding.message().hintKey(), arguments(finding));
  }

  private Object[] arguments(Finding finding) {
    return finding.message().arguments().stream().map(this::told).toArray();
  }

  private Object told(Object argument) {
    if (argument instanceof CustomerStrategy strategy) {
      return texts.name(strategy);
    }
    return argument instanceof Area area ? area(area) : argument;
  }

  private String area(Area area) {
    List<Area.Rectangle> all = area.rectangles();
    String text =
        all.stream()
            .limit(AREAS)
            .map(
                one ->
                    words.of(
                        "area",
                        ValueText.range(one.left(), one.right()),
                        ValueText.range(one.bottom(), one.top())))
            .reduce((before, next) -> words.of("area.or", before, next))
            .orElse("");
    return all.size() <= AREAS ? text : words.of("area.more", text, all.size() - AREAS);
  }

  /** The finding as lines: code, place, rule, message; hint, example and what it implies below. */
  public String text(Finding finding) {
    StringBuilder text = new StringBuilder();
    write(finding, "", text);
    return text.toString();
  }

  private void write(Finding finding, String indent, StringBuilder text) {
    String rule = finding.site().rule() == null ? "" : " \"" + finding.site().rule() + "\"";
    text.append(indent)
        .append(finding.code().id())
        .append(' ')
        .append(finding.site().place())
        .append(rule)
        .append(": ")
        .append(message(finding))
        .append('\n');
    line(text, indent, words.of("try", hint(finding)));
    Example example = finding.example();
    if (example != null) {
      line(text, indent, words.of("example", person(finding)));
      line(text, indent, words.of(example.expect().isEmpty() ? "as-case.open" : "as-case"));
      example.toCase(caseId(finding)).lines().forEach(one -> line(text, indent + "  ", one));
    }
    if (!finding.implied().isEmpty()) {
      line(text, indent, words.of("implies"));
    }
    for (Finding implied : finding.implied()) {
      write(implied, indent + "    ", text);
    }
  }

  private static void line(StringBuilder text, String indent, String line) {
    text.append(indent).append("  ").append(line).append('\n');
  }

  /**
   * An id for a case of the finding; no other finding of the proof has it.
   *
   * @throws IllegalArgumentException if it is no finding of the proof, or has no example
   */
  public String caseId(Finding finding) {
    return caseIds.of(finding);
  }

  /**
   * The example of a finding as a person, by the pack's labels; empty where it has none. What the
   * rule looks at is named where it is unknown.
   */
  public String person(Finding finding) {
    Example example = finding.example();
    return example == null ? "" : people.of(example.situation(), concerning(finding));
  }

  private Set<Attribute> concerning(Finding finding) {
    return proof.pack().rules().stream()
        .filter(rule -> rule.name().equals(finding.site().rule()))
        .flatMap(rule -> rule.looksAt().stream())
        .collect(Collectors.toSet());
  }

  /** What the pack does, in figures, one line each. */
  public List<String> facts() {
    List<String> lines = new ArrayList<>();
    Facts facts = proof.facts();
    for (Facts.Range range : facts.axes()) {
      lines.add(range(range));
    }
    lines.add(nothingKnown(facts.nothingKnown()));
    lines.add(
        words.of(
            "fact.supports",
            Arrays.stream(Supports.values())
                .filter(facts.rulesBySupports()::containsKey)
                .map(
                    supports ->
                        words.of("supports." + supports.key())
                            + " "
                            + facts.rulesBySupports().get(supports))
                .collect(Collectors.joining(", "))));
    for (Facts.Steps steps : facts.steps()) {
      lines.add(steps(steps));
    }
    return lines;
  }

  private String range(Facts.Range range) {
    String axis = range.axis().key();
    if (range.greatest() < 0) {
      return words.of("fact.range.none", axis);
    }
    String reached =
        words.of(
            range.exactness() == Facts.Exactness.EXACT ? "fact.range" : "fact.range.bound",
            axis,
            ValueText.range(range.least(), range.greatest()),
            range.sums().least(),
            range.sums().greatest());
    boolean hidden = range.hiddenAbove() > 0 || range.hiddenBelow() > 0;
    return reached
        + " "
        + (hidden
            ? words.of("fact.hidden", range.hiddenAbove(), range.hiddenBelow())
            : words.of("fact.hidden.nothing"));
  }

  private String nothingKnown(Facts.NothingKnown nothing) {
    String possible =
        nothing.possible().stream().sorted().map(this::name).collect(Collectors.joining(", "));
    CustomerStrategy strategy = nothing.strategy();
    return words.of(
        "fact.nothing-known." + nothing.outcome().name().toLowerCase(Locale.ROOT),
        strategy == null ? "" : texts.name(strategy),
        possible.isEmpty() ? words.of("none") : possible);
  }

  private String name(Possibility possibility) {
    return possibility
        .findStrategy()
        .map(texts::name)
        .orElseGet(() -> words.of("possible.referred"));
  }

  private String steps(Facts.Steps steps) {
    return words.of(
        "fact.steps",
        steps.attribute(),
        steps.axis().key(),
        steps.steps().stream()
            .map(
                step ->
                    (step.side() == Facts.Side.ABOVE ? "> " : "")
                        + step.from()
                        + " → "
                        + step.points())
            .collect(Collectors.joining(", ")));
  }

  /** The heading of the figures. */
  public String factsHeading() {
    return words.of("facts");
  }

  /** What is proven, and what is not. */
  public String conclusion() {
    return switch (proof.result()) {
      case PROVEN -> words.of("conclusion.proven");
      case MISTAKEN -> words.of("conclusion.mistaken");
      case NOT_DECIDED -> words.of("conclusion.not-decided");
    };
  }
}
