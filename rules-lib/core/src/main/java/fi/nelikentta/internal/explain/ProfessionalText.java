package fi.nelikentta.internal.explain;

import fi.nelikentta.explain.Explanation;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.situation.Attribute;
import java.util.List;

/** The text for the professional: the answer first, then why, then what could be otherwise. */
final class ProfessionalText {
  private static final int ASKED = 3;

  private final Subject subject;
  private final Lines lines = new Lines();

  private ProfessionalText(Subject subject) {
    this.subject = subject;
  }

  /** The text; the explanation's own wording is not read. */
  static String of(Subject subject, Explanation explanation) {
    ProfessionalText text = new ProfessionalText(subject);
    text.head();
    AnswerText.write(text.lines, subject);
    ReasonsText.write(text.lines, subject, explanation);
    text.askNext();
    ArithmeticText.write(text.lines, subject, explanation);
    return text.lines.toString();
  }

  private void head() {
    lines.line(
        subject.text(
            Phrase.HEAD,
            subject.texts().about().title(),
            subject.basis().clientId(),
            subject.date()));
    lines.line(subject.text(Phrase.A_PERSON_DECIDES));
    lines.line(
        subject.text(
            Phrase.RULES,
            subject.pack().identity().id(),
            subject.pack().identity().version(),
            subject.validation()));
    if (subject.texts().isDraft()) {
      lines.line(subject.text(Phrase.DRAFT));
    }
  }

  private void askNext() {
    List<String> missing = subject.basis().missing();
    if (missing.isEmpty() || !subject.isWorthAsking()) {
      return;
    }
    lines.heading(subject.text(Phrase.ASK_NEXT));
    for (int i = 0; i < missing.size() && i < ASKED; i++) {
      lines.item(i + 1 + ". " + asked(subject.pack().schema().attribute(missing.get(i))));
    }
    if (missing.size() > ASKED) {
      lines.item(
          subject.count(Phrase.ONE_MORE_UNKNOWN, Phrase.MORE_UNKNOWN, missing.size() - ASKED));
    }
  }

  private String asked(Attribute attribute) {
    String from =
        attribute.meaning().from() == null
            ? ""
            : " ("
                + switch (attribute.meaning().from()) {
                  case CLIENT -> subject.text(Phrase.FROM_CLIENT);
                  case PROFESSIONAL -> subject.text(Phrase.FROM_PROFESSIONAL);
                  case RECORD -> subject.text(Phrase.FROM_RECORD);
                }
                + ")";
    Texts.AttributeTexts texts = subject.texts().attributes().get(attribute.name());
    String question = texts == null || texts.question() == null ? "" : ": " + texts.question();
    return subject.words().label(attribute) + from + question;
  }
}
