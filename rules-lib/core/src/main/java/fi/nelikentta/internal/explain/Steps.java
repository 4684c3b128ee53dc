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
import org.jspecify.annotations.Nullable;

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
          case INTEGER, DOUBLE ->
              numbers(attribute, ((Number) value.get()).doubleValue(), situation);
          case BOOLEAN -> List.of(new Step(attribute, !(Boolean) value.get(), 1, 1));
          case STRING -> texts(attribute, (String) value.get(), situation);
          case CODES -> CodeLists.steps(attribute, (List<?>) value.get(), cuts.texts(attribute));
        };
    return steps.stream().sorted(NEAREST).toList();
  }

  /** The least size of a change of a list of codes that is left out; infinite where all are in. */
  double leftOut(Attribute attribute, Situation situation) {
    return attribute.type() == ValueType.CODES && situation.isKnown(attribute.index())
        ? CodeLists.leftOut(cuts.texts(attribute).size())
        : Double.POSITIVE_INFINITY;
  }

  /** Whether some condition compares the two. */
  boolean arePartners(Attribute one, Attribute other) {
    return cuts.partners(one).contains(other);
  }

  /** The cells of a number, given all that is known but the other attribute. */
  List<Cell> cells(Attribute attribute, Situation situation, @Nullable Attribute but) {
    TreeSet<Double> points = new TreeSet<>(cuts.numbers(attribute));
    for (Attribute partner : cuts.partners(attribute)) {
      if (!partner.equals(but)) {
        situation.find(partner).ifPresent(other -> points.add(((Number) other).doubleValue()));
      }
    }
    List<Cell> cells = new ArrayList<>();
    double from = attribute.least();
    for (double point : points.subSet(from, true, attribute.greatest(), true)) {
      double before = Cell.before(attribute.type(), point);
      if (from <= before) {
        cells.add(new Cell(attribute, from, before));
      }
      cells.add(new Cell(attribute, point, point));
      from = Cell.after(attribute.type(), point);
    }
    if (from <= attribute.greatest()) {
      cells.add(new Cell(attribute, from, attribute.greatest()));
    }
    return cells;
  }

  private List<Step> numbers(Attribute attribute, double present, Situation situation) {
    return cells(attribute, situation, null).stream()
        .filter(cell -> !cell.holds(present))
        .map(cell -> Cell.step(attribute, present, cell.nearest(present)))
        .toList();
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
