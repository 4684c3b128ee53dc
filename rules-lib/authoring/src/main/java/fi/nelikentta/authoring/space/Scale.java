package fi.nelikentta.authoring.space;

import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that an attribute can have, and which stand beside one. An Integer goes in whole
 * steps. A Double goes in steps of one decimal more than the number is written with, so that 15.1
 * stands beside 15 and 0.41 beside 0.4. Points and known shares have a list. Immutable.
 */
public final class Scale {
  private final Attribute attribute;
  private final @Nullable NavigableSet<Double> listed;

  private Scale(Attribute attribute, @Nullable NavigableSet<Double> listed) {
    this.attribute = attribute;
    this.listed = listed;
  }

  /** Of a number that a client may have: all of its domain. */
  public static Scale of(Attribute attribute) {
    return new Scale(attribute, null);
  }

  /** Of a number that has only these values. */
  static Scale of(Attribute attribute, NavigableSet<Double> listed) {
    return new Scale(attribute, new TreeSet<>(listed));
  }

  /** Whether it can be that number. */
  public boolean has(double value) {
    return listed != null
        ? listed.contains(value)
        : value >= attribute.least()
            && value <= attribute.greatest()
            && (attribute.type() == ValueType.DOUBLE || value == Math.rint(value));
  }

  /** The number that stands above; empty where there is none. */
  public OptionalDouble above(double value) {
    if (listed != null) {
      return optional(listed.higher(value));
    }
    double above = moved(value, 1);
    return has(above) && above > value ? OptionalDouble.of(above) : OptionalDouble.empty();
  }

  /** The number that stands below; empty where there is none. */
  public OptionalDouble below(double value) {
    if (listed != null) {
      return optional(listed.lower(value));
    }
    double below = moved(value, -1);
    return has(below) && below < value ? OptionalDouble.of(below) : OptionalDouble.empty();
  }

  /** Whether numbers lie between two that stand beside each other. */
  public boolean isDense() {
    return listed == null && attribute.type() == ValueType.DOUBLE;
  }

  /** All its numbers, ascending; empty where they are not few. */
  public List<Double> listed() {
    return listed == null ? List.of() : List.copyOf(listed);
  }

  private double moved(double value, int direction) {
    if (attribute.type() == ValueType.INTEGER) {
      return value + direction;
    }
    int decimals = Math.max(0, new BigDecimal(Numbers.plain(value)).scale());
    BigDecimal step = BigDecimal.valueOf(direction, decimals + 1);
    return new BigDecimal(Numbers.plain(value)).add(step).doubleValue();
  }

  private static OptionalDouble optional(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
