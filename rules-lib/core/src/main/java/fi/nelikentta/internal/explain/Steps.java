package fi.nelikentta.internal.explain;

import fi.nelikentta.internal.eval.Answers;
import fi.nelikentta.internal.eval.Cuts;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The steps that one attribute can take: to the nearest value of each other cell that the
 * conditions cut its domain into, given what else is known. No rule tells the values of a cell
 * apart, so these steps are enough to find the smallest change. Nearest first.
 */
final class Steps {
  private static final Comparator<Step> NEAREST =
      Comparator.comparingDouble(Step::size).thenComparingDouble(Step::distance);

  private final Cuts cuts;
  private final Answers answers;

  Steps(RulePack pack) {
    this.cuts = new Cuts(pack);
    this.answers = new Answers(pack);
  }

  /** The steps from the present value; none when it is unknown. */
  List<Step> of(Attribute attribute, Situation situation) {
    Optional<Object> value = situation.find(attribute);
    if (value.isEmpty()) {
      return List.of();
    }
    List<Step> steps =
        switch (attribute.type()) {
          case INTEGER, DOUBLE -> numbers(attribute, (Number) value.get(), situation);
          case BOOLEAN -> List.of(new Step(attribute, !(Boolean) value.get(), 1, 1));
          case STRING -> texts(attribute, (String) value.get(), situation);
          case CODES -> CodeLists.steps(attribute, (List<?>) value.get(), cuts.texts(attribute));
        };
    return steps.stream().sorted(NEAREST).toList();
  }

  private List<Step> numbers(Attribute attribute, Number value, Situation situation) {
    TreeSet<Double> points = new TreeSet<>(cuts.numbers(attribute));
    for (Attribute partner : cuts.partners(attribute)) {
      situation.find(partner).ifPresent(other -> points.add(((Number) other).doubleValue()));
    }
    double present = value.doubleValue();
    List<Step> steps = new ArrayList<>();
    double from = attribute.least();
    for (double point : points.subSet(from, true, attribute.greatest(), true)) {
      between(steps, attribute, present, from, before(attribute.type(), point));
      between(steps, attribute, present, point, point);
      from = after(attribute.type(), point);
    }
    between(steps, attribute, present, from, attribute.greatest());
    return steps;
  }

  /** The step to the nearest value of the cell from {@code first} to {@code last}. */
  private static void between(
      List<Step> steps, Attribute attribute, double present, double first, double last) {
    if (first <= last && (present < first || present > last)) {
      double to = present < first ? first : last;
      double distance = Math.abs(to - present);
      double range = attribute.domain().max() - attribute.domain().min();
      // Adding 0.0 turns -0.0, which is no value, into 0.0.
      Object value = attribute.type() == ValueType.INTEGER ? (Object) (int) to : to + 0.0;
      steps.add(
          new Step(attribute, value, Double.isInfinite(range) ? 1 : distance / range, distance));
    }
  }

  private static double before(ValueType type, double point) {
    return type == ValueType.INTEGER ? point - 1 : Math.nextDown(point);
  }

  private static double after(ValueType type, double point) {
    return type == ValueType.INTEGER ? point + 1 : Math.nextUp(point);
  }

  private List<Step> texts(Attribute attribute, String present, Situation situation) {
    List<Step> steps = new ArrayList<>();
    if (attribute.isCoded()) {
      List<String> codes = attribute.domain().codes();
      int place = codes.indexOf(present);
      for (int i = 0; i < codes.size(); i++) {
        if (i != place) {
          steps.add(new Step(attribute, codes.get(i), 1, Math.abs(i - place)));
        }
      }
      return steps;
    }
    for (Answers.Answer answer : answers.of(attribute, situation)) {
      Object text = Objects.requireNonNull(answer.object());
      if (!text.equals(present)) {
        steps.add(new Step(attribute, text, 1, 1));
      }
    }
    return steps;
  }
}
