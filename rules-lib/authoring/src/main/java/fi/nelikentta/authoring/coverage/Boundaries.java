package fi.nelikentta.authoring.coverage;

import fi.nelikentta.authoring.space.Scale;
import fi.nelikentta.authoring.space.Scales;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The numbers at which a test of numbers turns, on both sides. */
final class Boundaries {
  private static final double TENTH = 0.1;

  private final Scales scales;

  Boundaries(Scales scales) {
    this.scales = scales;
  }

  /** Those of the test, ascending for an order; none where it compares no numbers. */
  List<BoundaryPoint> of(Condition leaf) {
    if (leaf instanceof Condition.Pair pair) {
      return pair(pair);
    }
    if (leaf instanceof Condition.Test test && test.attribute().type().isNumber()) {
      return test.operator().isOrder() ? order(test) : list(test);
    }
    return List.of();
  }

  /** The greatest number on the one side and the least on the other. */
  private List<BoundaryPoint> order(Condition.Test test) {
    double limit = number(test.literals().get(0));
    Scale scale = scales.of(test.attribute());
    boolean limitIsBelow =
        test.operator() == Operator.LESS_OR_EQUAL || test.operator() == Operator.GREATER;
    List<BoundaryPoint> points = new ArrayList<>();
    if (!scale.has(limit) || !limitIsBelow) {
      below(scale, limit, points);
    }
    if (scale.has(limit)) {
      points.add(at(limit));
    }
    if (!scale.has(limit) || limitIsBelow) {
      above(scale, limit, points);
    }
    return points;
  }

  /** Each number of the list and what stands beside it outside the list. */
  private List<BoundaryPoint> list(Condition.Test test) {
    Scale scale = scales.of(test.attribute());
    Set<Double> listed = new LinkedHashSet<>();
    test.literals().forEach(literal -> listed.add(number(literal)));
    List<BoundaryPoint> points = new ArrayList<>();
    Set<Double> done = new LinkedHashSet<>(listed);
    for (double limit : listed) {
      if (scale.below(limit).isPresent() && done.add(scale.below(limit).getAsDouble())) {
        below(scale, limit, points);
      }
      if (scale.has(limit)) {
        points.add(at(limit));
      }
      if (scale.above(limit).isPresent() && done.add(scale.above(limit).getAsDouble())) {
        above(scale, limit, points);
      }
    }
    return points;
  }

  private static void below(Scale scale, double limit, List<BoundaryPoint> points) {
    scale
        .below(limit)
        .ifPresent(
            value -> {
              double greatest = scale.isDense() ? Math.nextDown(limit) : value;
              points.add(new BoundaryPoint(value, value, greatest, 0));
            });
  }

  private static void above(Scale scale, double limit, List<BoundaryPoint> points) {
    scale
        .above(limit)
        .ifPresent(
            value -> {
              double least = scale.isDense() ? Math.nextUp(limit) : value;
              points.add(new BoundaryPoint(value, least, value, 0));
            });
  }

  private static BoundaryPoint at(double value) {
    return new BoundaryPoint(value, value, value, 0);
  }

  /** The differences of two attributes at which their comparison turns. */
  private static List<BoundaryPoint> pair(Condition.Pair pair) {
    boolean dense = pair.left().type() == ValueType.DOUBLE;
    double step = dense ? TENTH : 1;
    List<BoundaryPoint> points = new ArrayList<>();
    Operator operator = pair.operator();
    if (operator != Operator.LESS_OR_EQUAL && operator != Operator.GREATER) {
      points.add(new BoundaryPoint(-step, -step, dense ? -Double.MIN_VALUE : -step, 0));
    }
    points.add(at(0));
    if (operator != Operator.LESS && operator != Operator.GREATER_OR_EQUAL) {
      points.add(new BoundaryPoint(step, dense ? Double.MIN_VALUE : step, step, 0));
    }
    points.removeIf(point -> !canDiffer(pair.left(), pair.right(), point));
    return points;
  }

  private static boolean canDiffer(Attribute left, Attribute right, BoundaryPoint point) {
    return point.greatest() >= left.least() - right.greatest()
        && point.least() <= left.greatest() - right.least();
  }

  private static double number(Literal literal) {
    return ((Literal.Num) literal).value();
  }
}
