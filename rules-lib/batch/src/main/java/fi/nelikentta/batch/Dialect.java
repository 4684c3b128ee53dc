package fi.nelikentta.batch;

import fi.nelikentta.situation.CellReader.DecimalMark;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How CSV cells are written.
 *
 * @param delimiter what parts cells; null to take it from the header
 * @param mark the mark between whole and fraction
 * @param nulls texts that mean unknown in columns of attributes, beside the empty one
 */
public record Dialect(@Nullable Character delimiter, DecimalMark mark, Set<String> nulls) {

  /** What is read unless something else is asked for. */
  public static final Dialect PLAIN = new Dialect(null, DecimalMark.POINT, Set.of());

  /** Copies the set. */
  public Dialect {
    nulls = Set.copyOf(nulls);
  }
}
