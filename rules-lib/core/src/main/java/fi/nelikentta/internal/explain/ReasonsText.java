package fi.nelikentta.internal.explain;

import fi.nelikentta.Evidence;
import fi.nelikentta.explain.Explanation;
import fi.nelikentta.explain.WhyNot;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why: where the client lies, what gave points, what speaks against it, what did not count. */
final class ReasonsText {
  /** So many rules of an axis are shown; the rest is summed up. */
  private static final int SHOWN = 5;

  private static final int NEAREST = 3;

  private final Lines lines;
  private final Subject subject;
  private final Explanation explanation;

  private ReasonsText(Lines lines, Subject subject, Explanation explanation) {
    this.lines = lines;
    this.subject = subject;
    this.explanation = explanation;
  }

  static void write(Lines lines, Subject subject, Explanation explanation) {
    ReasonsText text = new ReasonsText(lines, subject, explanation);
    lines.heading(subject.text(Phrase.WHY));
    for (Axis axis : Axis.values()) {
      text.axis(axis);
    }
    text.decided();
    text.tags();
    text.contradictions();
    text.whyNot();
  }

  private void axis(Axis axis) {
    int points = subject.basis().position().points(axis);
    int topics = subject.pack().schema().topics(axis).size();
    long known = Math.round(subject.basis().position().known(axis) * topics);
    String boundary =
        explanation.distances().stream()
            .filter(distance -> distance.axis() == axis)
            .map(distance -> " " + subject.text(Phrase.BOUNDARY, distance.boundary()))
            .collect(Collectors.joining());
    String share = topics == 0 ? "" : " " + subject.text(Phrase.KNOWN_TOPICS, known, topics);
    lines.item(
        subject.words().axis(axis)
            + ": "
            + subject.count(Phrase.ONE_POINT, Phrase.POINTS, points)
            + boundary
            + "."
            + share);
    evidence(
        subject.basis().evidence().stream().filter(one -> one.axis() == axis).toList(), points);
  }

  private void evidence(List<Evidence> evidence, int points) {
    int sum = evidence.stream().mapToInt(Evidence::points).sum();
    int shown = evidence.size() <= SHOWN + 1 ? evidence.size() : SHOWN;
    for (Evidence one : evidence.subList(0, shown)) {
      lines.item(line(one.points(), subject.texts().professional(one.rule())));
    }
    if (shown < evidence.size()) {
      List<Evidence> rest = evidence.subList(shown, evidence.size());
      int more = rest.stream().mapToInt(Evidence::points).sum();
      lines.item(line(more, subject.text(Phrase.MORE_RULES, rest.size())));
    }
    if (sum != points) {
      lines.item("  " + subject.text(Phrase.CLAMPED, subject.words().values().number(sum), points));
    }
  }

  private String line(int points, String text) {
    String signed = subject.words().values().signed(points);
    return " ".repeat(Math.max(0, 5 - signed.length())) + signed + "  " + text;
  }

  private void decided() {
    if (subject.result().strategy() != null) {
      String rules =
          subject.basis().decidedBy().stream()
              .map(subject.texts()::professional)
              .collect(Collectors.joining(" "));
      lines.item(subject.text(Phrase.DECIDED, rules));
    }
  }

  private void tags() {
    if (!subject.basis().tags().isEmpty()) {
      lines.item(
          subject.text(
              Phrase.TAGS,
              subject.basis().tags().stream()
                  .map(subject.texts().overlays()::tag)
                  .collect(Collectors.joining("; "))));
    }
  }

  private void contradictions() {
    if (!explanation.contradictions().isEmpty()) {
      lines.heading(subject.text(Phrase.CONTRADICTIONS));
      for (Evidence signal : explanation.contradictions()) {
        lines.item(line(signal.points(), subject.texts().professional(signal.rule())));
      }
    }
  }

  private void whyNot() {
    List<WhyNot> rules =
        explanation.whyNot().stream()
            .filter(whyNot -> whyNot.rule().verb() instanceof Verb.Add)
            .toList();
    if (rules.isEmpty()) {
      return;
    }
    long unknown = rules.stream().filter(whyNot -> whyNot.cause() == WhyNot.Cause.UNKNOWN).count();
    int fired = subject.basis().evidence().size();
    lines.heading(subject.text(Phrase.WHY_NOT));
    lines.item(
        subject.text(
            Phrase.WHY_NOT_COUNTS, fired + rules.size(), fired, rules.size() - unknown, unknown));
    List<WhyNot> near =
        rules.stream()
            .filter(whyNot -> Double.isFinite(whyNot.nearness()))
            .sorted(Comparator.comparingDouble(WhyNot::nearness))
            .limit(NEAREST)
            .toList();
    if (!near.isEmpty()) {
      lines.item(subject.text(Phrase.NEAREST));
      near.forEach(whyNot -> lines.item(miss(whyNot)));
    }
  }

  /** The points that were missed, the condition that failed, and the value now. */
  private String miss(WhyNot whyNot) {
    Set<Attribute> attributes = new LinkedHashSet<>();
    Condition failed = whyNot.failed();
    if (failed != null) {
      failed.attributes(attributes::add);
    }
    String now = "";
    if (attributes.size() == 1) {
      Attribute attribute = attributes.iterator().next();
      now =
          subject
              .basis()
              .situation()
              .find(attribute)
              .filter(value -> !attribute.isSensitive())
              .map(
                  value ->
                      " " + subject.text(Phrase.NOW, subject.words().values().of(attribute, value)))
              .orElse("");
    }
    return line(((Verb.Add) whyNot.rule().verb()).points(), whyNot.words() + "." + now);
  }
}
