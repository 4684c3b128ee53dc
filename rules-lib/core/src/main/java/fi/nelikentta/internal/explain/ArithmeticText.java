package fi.nelikentta.internal.explain;

import fi.nelikentta.explain.Change;
import fi.nelikentta.explain.Distance;
import fi.nelikentta.explain.Explanation;
import fi.nelikentta.explain.Sensitivity;
import java.util.stream.Collectors;

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
    boolean assigned = subject.result().strategy() != null;
    Sensitivity sensitivity = explanation.sensitivity();
    if (sensitivity == null) {
      lines.item(subject.text(assigned ? Phrase.NO_CHANGE : Phrase.NO_CHANGE_TO_ONE));
    } else {
      String changes =
          sensitivity.changes().stream().map(Change::words).collect(Collectors.joining("; "));
      lines.item(
          subject.text(
              assigned ? Phrase.SMALLEST_CHANGE : Phrase.SMALLEST_CHANGE_TO_ONE,
              changes,
              subject.texts().name(sensitivity.strategy())));
    }
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
