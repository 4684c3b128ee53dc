package fi.nelikentta.cli;

import fi.nelikentta.situation.CellReader.DecimalMark;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file of clients is written.
 *
 * @param idColumn the column of the client's id
 * @param delimiter what parts cells; null to take it from the header
 * @param mark the mark between whole and fraction
 * @param nulls cells that mean unknown, beside empty ones
 * @param ignoreUnknownColumns whether columns that are no attributes are left out; else they are
 *     wrong usage, since one of them may be a mistyped attribute
 */
record ClientDialect(
    String idColumn,
    @Nullable Character delimiter,
    DecimalMark mark,
    Set<String> nulls,
    boolean ignoreUnknownColumns) {
  ClientDialect {
    nulls = Set.copyOf(nulls);
  }
}
