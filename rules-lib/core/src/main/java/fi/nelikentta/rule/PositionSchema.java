package fi.nelikentta.rule;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Domain;
import fi.nelikentta.situation.Meaning;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.ValueType;
import fi.nelikentta.situation.Worse;
import java.util.List;
import java.util.Set;

/** What {@code Position} has: two sums of points and two known shares, all of them always known. */
public final class PositionSchema {
  /** Points on the axis, 0…100, whole. */
  public static final Attribute COMPLEXITY = points(0, Axis.COMPLEXITY);

  /** Points on the axis, 0…100, whole. */
  public static final Attribute COPING_DIFFICULTY = points(1, Axis.COPING_DIFFICULTY);

  /** The share of the axis's topics of which something is known, 0…1. */
  public static final Attribute COMPLEXITY_KNOWN = share(2, Axis.COMPLEXITY);

  /** The share of the axis's topics of which something is known, 0…1. */
  public static final Attribute COPING_DIFFICULTY_KNOWN = share(3, Axis.COPING_DIFFICULTY);

  /** The four, by their slots. */
  public static final Schema SCHEMA =
      new Schema(List.of(COMPLEXITY, COPING_DIFFICULTY, COMPLEXITY_KNOWN, COPING_DIFFICULTY_KNOWN));

  private PositionSchema() {}

  private static Attribute points(int index, Axis axis) {
    return new Attribute(
        index, axis.key(), ValueType.INTEGER, new Domain(0, 100, List.of(), null), meaning(axis));
  }

  private static Attribute share(int index, Axis axis) {
    return new Attribute(
        index,
        axis.key() + "Known",
        ValueType.DOUBLE,
        new Domain(0, 1, List.of(), null),
        meaning(axis));
  }

  private static Meaning meaning(Axis axis) {
    return new Meaning(axis, axis.key(), null, Worse.NONE, Set.of());
  }
}
