package fi.nelikentta.internal.explain;

import fi.nelikentta.Possibility;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Rater;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text for the client. Of the rules only those with a client text that look at nothing
 * sensitive; no points, no values, and no way from one group into another.
 */
final class ClientText {
  private static final int ASKED = 2;

  private final Subject subject;
  private final List<Rule> shown;
  private final Lines lines = new Lines();

  private ClientText(Subject subject) {
    this.subject = subject;
    this.shown = shown(subject);
  }

  static String of(Subject subject, Search search) {
    ClientText text = new ClientText(subject);
    text.lines.line(subject.texts().about().title());
    text.lines.line(
        subject.text(
            subject.result().strategy() == null ? Phrase.CLIENT_DECISION : Phrase.CLIENT_PROPOSAL));
    text.answer();
    if (subject.basis().stops().isEmpty()) {
      text.others();
      text.reasons();
    } else {
      text.reasons();
      text.others();
    }
    text.easing(search.easing());
    text.questions();
    text.end();
    return text.lines.toString();
  }

  /** The fired rules that the client may see: of a stop the stops, else points first, then tags. */
  private static List<Rule> shown(Subject subject) {
    List<Rule> rules = subject.pack().rules();
    List<String> names =
        subject.basis().stops().isEmpty()
            ? Stream.concat(
                    subject.basis().evidence().stream().map(one -> one.rule()),
                    firedWithoutPoints(subject))
                .toList()
            : subject.basis().decidedBy();
    return names.stream()
        .map(
            name ->
                rules.stream().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow())
        .filter(rule -> clientText(subject, rule) != null)
        .filter(rule -> rule.looksAt().stream().noneMatch(Attribute::isSensitive))
        .toList();
  }

  private void answer() {
    CustomerStrategy strategy = subject.result().strategy();
    switch (subject.result().outcome()) {
      case ASSIGNED ->
          lines.heading(
              subject.text(Phrase.CLIENT_ASSIGNED, name(Objects.requireNonNull(strategy))));
      case UNDETERMINED ->
          lines.heading(
              subject.text(
                  subject.result().hasStrategies()
                      ? Phrase.CLIENT_NO_RULE
                      : Phrase.CLIENT_LITTLE_KNOWN));
      case REFERRED -> lines.heading(subject.text(Phrase.CLIENT_REFERRED));
      case CONFLICTING -> lines.heading(subject.text(Phrase.CLIENT_CONFLICTING));
    }
    if (strategy != null) {
      Texts.ClientTexts texts = texts(strategy);
      Stream.of(texts.meaning(), texts.next()).filter(Objects::nonNull).forEach(lines::item);
    }
  }

  private void others() {
    if (!subject.isFirm() && !subject.others().isEmpty()) {
      lines.heading(
          subject.text(subject.present() == null ? Phrase.CLIENT_COULD_BE : Phrase.CLIENT_OPEN));
      subject.others().forEach(other -> item(name(other)));
    }
  }

  private void reasons() {
    Set<String> texts = new LinkedHashSet<>();
    shown.forEach(rule -> texts.add(Objects.requireNonNull(clientText(subject, rule))));
    if (!texts.isEmpty()) {
      if (subject.basis().stops().isEmpty()) {
        lines.heading(subject.text(Phrase.CLIENT_WHY));
      }
      texts.forEach(this::item);
    }
  }

  /** Only what a shown rule looks at, and what would take points away if it changed. */
  private void easing(Set<Attribute> easing) {
    Set<String> labels = new LinkedHashSet<>();
    for (Rule rule : shown) {
      rule.looksAt().stream()
          .filter(attribute -> rule.verb() instanceof Verb.Add)
          .filter(attribute -> attribute.isChangeable() && !attribute.isSensitive())
          .filter(easing::contains)
          .forEach(attribute -> labels.add(subject.texts().label(attribute.name())));
    }
    if (!labels.isEmpty()) {
      lines.heading(subject.text(Phrase.CLIENT_EASING));
      labels.forEach(this::item);
    }
  }

  /** What the client alone can answer, where an answer could still matter. */
  private void questions() {
    if (!subject.isWorthAsking()) {
      return;
    }
    List<String> questions =
        subject.basis().missing().stream()
            .map(subject.pack().schema()::attribute)
            .filter(one -> one.meaning().from() == Rater.CLIENT && !one.isSensitive())
            .map(one -> subject.texts().attributes().get(one.name()))
            .filter(texts -> texts != null && texts.question() != null)
            .map(texts -> Objects.requireNonNull(texts.question()))
            .limit(ASKED)
            .toList();
    if (!questions.isEmpty()) {
      lines.heading(subject.text(Phrase.CLIENT_QUESTIONS));
      questions.forEach(this::item);
    }
  }

  private void end() {
    lines.heading(subject.text(Phrase.CLIENT_CONTEST));
    lines.line(
        subject.isValidated()
            ? subject.text(Phrase.CLIENT_VALIDATED, subject.validation())
            : subject.text(Phrase.CLIENT_NOT_VALIDATED));
    if (subject.texts().isDraft()) {
      lines.line(subject.text(Phrase.DRAFT));
    }
    String notice = subject.texts().about().notice();
    if (notice != null) {
      lines.heading(notice);
    }
  }

  private void item(String text) {
    lines.item("- " + text);
  }

  private String name(Possibility possibility) {
    return possibility
        .findStrategy()
        .map(this::name)
        .orElseGet(() -> subject.text(Phrase.CLIENT_A_STOP));
  }

  private String name(CustomerStrategy strategy) {
    String name = texts(strategy).name();
    return name == null ? subject.texts().name(strategy) : name;
  }

  private Texts.ClientTexts texts(CustomerStrategy strategy) {
    Texts.StrategyTexts texts = subject.texts().strategies().get(strategy);
    return texts == null ? Texts.ClientTexts.NONE : texts.client();
  }

  private static Stream<String> firedWithoutPoints(Subject subject) {
    List<Rule> rules = subject.pack().rules();
    return IntStream.range(0, rules.size())
        .filter(subject.basis()::hasFired)
        .mapToObj(rules::get)
        .filter(rule -> !(rule.verb() instanceof Verb.Add))
        .map(Rule::name);
  }

  private static @Nullable String clientText(Subject subject, Rule rule) {
    Texts.RuleTexts texts = subject.texts().rules().get(rule.name());
    return texts == null ? null : texts.client();
  }
}
