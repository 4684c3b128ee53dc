package fi.nelikentta.internal.explain;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.ValueType;

/**
 * Numbers that no condition tells apart, both ends included.
 *
 * @param attribute whose numbers
 * @param first the least
 * @param last the greatest, not below the least
 */
record Cell(Attribute attribute, double first, double last) {

  boolean holds(double value) {
    return first <= value && value <= last;
  }

  /** Its value nearest to the given one. */
  double nearest(double value) {
    return Math.min(last, Math.max(first, value));
  }

  /** The step from the present value to the other one. */
  static Step step(Attribute attribute, double present, double to) {
    double distance = Math.abs(to - present);
    double range = attribute.domain().max() - attribute.domain().min();
    // Adding 0.0 turns -0.0, which is no value, into 0.0.
    Object value = attribute.type() == ValueType.INTEGER ? (Object) (int) to : to + 0.0;
    return new Step(attribute, value, Double.isInfinite(range) ? 1 : distance / range, distance);
  }

  /** The greatest number of the type below the given one. */
  static double before(ValueType type, double point) {
    return type == ValueType.INTEGER ? point - 1 : Math.nextDown(point);
  }

  /** The least number of the type above the given one. */
  static double after(ValueType type, double point) {
    return type == ValueType.INTEGER ? point + 1 : Math.nextUp(point);
  }
}
