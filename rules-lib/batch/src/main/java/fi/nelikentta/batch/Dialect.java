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
 * @param badCell what becomes of a row with a wrong cell
 */
public record Dialect(
    @Nullable Character delimiter,
    DecimalMark mark,
    Set<String> nulls,
    CsvForm form,
    BadCell badCell) {
  /** What becomes of a row with a wrong cell in the column of an attribute. */
  public enum BadCell {
    /** It is rejected. */
    REJECTED,
    /** It is kept; what the cell says is unknown, and the cell is listed with the rejects. */
    UNKNOWN
  }

  /** What is read unless something else is asked for. */
  public static final Dialect PLAIN = new Dialect(null, DecimalMark.POINT, Set.of());

  /** Where a row with a wrong cell is rejected. */
  public Dialect(@Nullable Character delimiter, DecimalMark mark, Set<String> nulls) {
    this(delimiter, mark, nulls, CsvForm.PLAIN, BadCell.REJECTED);
  }

  /** The same with another answer to wrong cells. */
  public Dialect with(BadCell other) {
    return new Dialect(delimiter, mark, nulls, form, other);
  }

  /** Copies the set. */
  public Dialect {
    nulls = Set.copyOf(nulls);
  }

  /** Whether nothing was said of how cells are parted and numbers written. */
  boolean isPlain() {
    return delimiter == null && mark == DecimalMark.POINT && form == CsvForm.PLAIN;
  }
}
