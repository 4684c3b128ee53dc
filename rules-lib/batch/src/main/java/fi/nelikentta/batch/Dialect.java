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
 * @param form whose files they are
 */
public record Dialect(
    @Nullable Character delimiter, DecimalMark mark, Set<String> nulls, CsvForm form) {

  /** What is read unless something else is asked for. */
  public static final Dialect PLAIN = new Dialect(null, DecimalMark.POINT, Set.of());

  /** Copies the set. */
  public Dialect {
    nulls = Set.copyOf(nulls);
  }

  /** Of no spreadsheet. */
  public Dialect(@Nullable Character delimiter, DecimalMark mark, Set<String> nulls) {
    this(delimiter, mark, nulls, CsvForm.PLAIN);
  }

  /** Whether nothing was said of how cells are parted and numbers written. */
  boolean isPlain() {
    return delimiter == null && mark == DecimalMark.POINT && form == CsvForm.PLAIN;
  }
}
