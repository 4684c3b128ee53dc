package fi.nelikentta.internal.explain;

import fi.nelikentta.Possibility;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is proposed, and what else it could be. */
final class AnswerText {
  private final Lines lines;
  private final Subject subject;

  private AnswerText(Lines lines, Subject subject) {
    this.lines = lines;
    this.subject = subject;
  }

  static void write(Lines lines, Subject subject) {
    AnswerText text = new AnswerText(lines, subject);
    switch (subject.result().outcome()) {
      case ASSIGNED -> text.assigned();
      case UNDETERMINED -> text.undetermined();
      case REFERRED -> text.referred();
      case CONFLICTING -> text.conflicting();
    }
  }

  private void assigned() {
    CustomerStrategy strategy = Objects.requireNonNull(subject.result().strategy());
    lines.heading(subject.text(Phrase.ASSIGNED, subject.texts().name(strategy)));
    others();
    Texts.StrategyTexts texts = subject.texts().strategies().get(strategy);
    if (texts != null && texts.meaning() != null) {
      lines.item(texts.meaning());
    }
    if (texts != null && texts.next() != null) {
      lines.item(subject.text(Phrase.NEXT, texts.next()));
    }
  }

  private void undetermined() {
    lines.heading(subject.text(Phrase.UNDETERMINED));
    if (subject.result().hasStrategies()) {
      lines.item(subject.text(Phrase.NO_RULE));
    } else {
      for (Axis axis : Axis.values()) {
        littleKnown(axis);
      }
    }
    others();
  }

  private void littleKnown(Axis axis) {
    int topics = subject.pack().schema().topics(axis).size();
    long known = Math.round(subject.basis().position().known(axis) * topics);
    BigDecimal needed =
        subject
            .pack()
            .manifest()
            .minimumKnown(axis)
            .multiply(BigDecimal.valueOf(topics))
            .setScale(0, RoundingMode.CEILING);
    if (topics > 0 && BigDecimal.valueOf(known).compareTo(needed) < 0) {
      lines.item(
          subject.text(Phrase.TOO_LITTLE_KNOWN, subject.words().axis(axis), known, topics, needed));
    }
  }

  private void referred() {
    lines.heading(subject.text(Phrase.REFERRED));
    for (String stop : subject.basis().stops()) {
      Texts.StopTexts texts = subject.texts().overlays().stops().get(stop);
      String todo = texts == null || texts.whatToDo() == null ? "" : ". " + texts.whatToDo();
      lines.item(subject.texts().overlays().stop(stop) + todo);
    }
    others();
  }

  private void conflicting() {
    lines.heading(subject.text(Phrase.CONFLICTING));
    for (Rule rule : subject.pack().rules()) {
      if (rule.verb() instanceof Verb.Assign assign
          && subject.basis().decidedBy().contains(rule.name())) {
        lines.item(
            subject.texts().name(assign.strategy())
                + ": "
                + subject.texts().professional(rule.name())
                + " ["
                + rule.name()
                + "]");
      }
    }
    others();
  }

  private void others() {
    boolean has = subject.present() != null;
    boolean firm = subject.isFirm();
    String strategies =
        subject.others().stream()
            .flatMap(other -> other.findStrategy().stream())
            .map(subject.texts()::name)
            .collect(Collectors.joining(", "));
    if (subject.basis().possible().isEmpty()) {
      lines.item(subject.text(Phrase.NOTHING_POSSIBLE));
    } else if (firm && has) {
      lines.item(subject.text(Phrase.FIRM));
    }
    if (!strategies.isEmpty()) {
      Phrase open = has ? Phrase.OPEN : Phrase.OPEN_WITHOUT;
      lines.item(subject.text(firm ? Phrase.ONLY : open, strategies));
    }
    if (subject.others().contains(Possibility.REFERRED)) {
      lines.item(subject.text(Phrase.OPEN_STOP));
    }
  }
}
