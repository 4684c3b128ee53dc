package fi.nelikentta.internal.explain;

import fi.nelikentta.explain.Distance;
import fi.nelikentta.explain.Explanation;
import fi.nelikentta.explain.Sensitivity;
import fi.nelikentta.explain.SensitivitySearch;

/** How near another strategy is; marked as arithmetic of the rules, not an effect of care. */
final class ArithmeticText {
  private ArithmeticText() {}

  static void write(Lines lines, Subject subject, Explanation explanation) {
    if (!subject.result().hasStrategies()) {
      return;
    }
    lines.heading(subject.text(Phrase.ARITHMETIC));
    for (Distance distance : explanation.distances()) {
      lines.item(distance(subject, distance));
    }
    lines.item(sensitivity(subject, explanation.sensitivity()));
  }

  private static String sensitivity(Subject subject, SensitivitySearch search) {
    boolean assigned = subject.result().strategy() != null;
    Sensitivity found = search.found();
    if (found == null) {
      return subject.text(
          search.outcome() == SensitivitySearch.Outcome.GAVE_UP
              ? Phrase.CHANGE_GAVE_UP
              : assigned ? Phrase.NO_CHANGE : Phrase.NO_CHANGE_TO_ONE);
    }
    String strategy = subject.texts().name(found.strategy());
    String first = found.changes().get(0).words();
    if (found.changes().size() == 1) {
      return subject.text(
          assigned ? Phrase.SMALLEST_CHANGE : Phrase.SMALLEST_CHANGE_TO_ONE, first, strategy);
    }
    return subject.text(
        assigned ? Phrase.SMALLEST_TWO_CHANGES : Phrase.SMALLEST_TWO_CHANGES_TO_ONE,
        first,
        found.changes().get(1).words(),
        strategy);
  }

  private static String distance(Subject subject, Distance distance) {
    boolean more = distance.points() > 0;
    String points =
        subject.count(
            more ? Phrase.ONE_POINT_MORE : Phrase.ONE_POINT_FEWER,
            more ? Phrase.POINTS_MORE : Phrase.POINTS_FEWER,
            Math.abs(distance.points()));
    return subject.text(
        Phrase.DISTANCE,
        subject.words().axis(distance.axis()),
        points,
        subject.texts().name(distance.strategy()));
  }
}
