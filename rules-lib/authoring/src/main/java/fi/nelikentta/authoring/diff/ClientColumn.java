package fi.nelikentta.authoring.diff;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column by which clients are counted, when it is an attribute of one of the packs. Ages in years
 * are put into bands, other values stand as they are.
 *
 * @param name the attribute's name
 */
public record ClientColumn(String name) {
  /** The attribute that clients are counted by unless others are named, where a pack has it. */
  public static final String AGE = "ageYears";

  private static final String YEARS = "a";
  private static final int[] BANDS = {0, 18, 30, 45, 65, 75, 85};

  /** Whether either pack forbids to show its values. */
  public boolean isSensitive(PackDiff diff) {
    return attributes(diff).anyMatch(Attribute::isSensitive);
  }

  /** Whether either pack has it. */
  public boolean isAttribute(PackDiff diff) {
    return attributes(diff).findAny().isPresent();
  }

  /** The client's value by the new pack, else by the old one; empty where unknown. */
  public String value(PackDiff diff, Reading before, Reading after) {
    return find(diff.after(), after).or(() -> find(diff.before(), before)).orElse("");
  }

  private Stream<Attribute> attributes(PackDiff diff) {
    return Stream.of(diff.before(), diff.after())
        .flatMap(pack -> pack.schema().find(name).stream());
  }

  private Optional<String> find(RulePack pack, Reading reading) {
    Situation situation = reading.situation();
    Attribute attribute = pack.schema().find(name).orElse(null);
    if (situation == null || attribute == null) {
      return Optional.empty();
    }
    return situation.find(attribute).map(value -> text(attribute, value));
  }

  private static String text(Attribute attribute, Object value) {
    if (attribute.type().isNumber() && YEARS.equals(attribute.domain().unit())) {
      return band(((Number) value).doubleValue());
    }
    return value instanceof List<?> list
        ? String.join("|", list.stream().map(String::valueOf).sorted().toList())
        : value.toString();
  }

  private static String band(double age) {
    int band = 0;
    while (band + 1 < BANDS.length && age >= BANDS[band + 1]) {
      band++;
    }
    return band + 1 == BANDS.length ? BANDS[band] + "–" : BANDS[band] + "–" + (BANDS[band + 1] - 1);
  }
}
