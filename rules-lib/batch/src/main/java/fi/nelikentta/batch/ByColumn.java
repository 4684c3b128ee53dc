package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.WrongUsageException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By whose values rows are parted: a column that rows carry, or an attribute. Numbers of attributes
 * go in steps of twenty, which ages fit in.
 *
 * @param name its name
 * @param place its place among the carried columns; -1 for an attribute
 * @param attribute the attribute; null for a carried column
 */
record ByColumn(String name, int place, @Nullable Attribute attribute) {
  private static final int STEP = 20;

  /**
   * The column of that name.
   *
   * @throws WrongUsageException if rows do not have it, or it is marked as sensitive
   */
  static ByColumn of(String name, Schema schema, List<String> carried) {
    int place = carried.indexOf(name);
    if (place >= 0) {
      return new ByColumn(name, place, null);
    }
    Attribute attribute =
        schema
            .find(name)
            .orElseThrow(() -> new WrongUsageException(say("no-by", name), say("by-what")));
    if (attribute.isSensitive()) {
      throw new WrongUsageException(say("by-sensitive", name), say("by-what"));
    }
    return new ByColumn(name, -1, attribute);
  }

  /** The value in that row, which has a situation; empty where it is not known. */
  String value(Row row) {
    if (attribute == null) {
      return row.passed().get(place);
    }
    Situation situation = Objects.requireNonNull(row.situation());
    Optional<Object> value = situation.find(attribute);
    if (value.isEmpty()) {
      return "";
    }
    if (attribute.type().isNumber()) {
      long from =
          Math.floorDiv((long) Math.floor(((Number) value.get()).doubleValue()), STEP) * STEP;
      return from + "–" + (from + STEP - 1);
    }
    return value.get() instanceof List<?> list
        ? String.join("|", list.stream().map(Object::toString).toList())
        : value.get().toString();
  }
}
