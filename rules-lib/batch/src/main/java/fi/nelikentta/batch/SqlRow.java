package fi.nelikentta.batch;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one row of what a query returns, by column, from 0; null for null. */
interface SqlRow {
  /** The cell of a column of numbers. */
  @Nullable Double number(int column) throws SQLException;

  /** The cell of a column of truths. */
  @Nullable Boolean truth(int column) throws SQLException;

  /** The trimmed elements of a list, an empty one for each that is null. */
  @Nullable List<String> list(int column) throws SQLException;

  /** The cell of any column as a CSV file would have it, with a decimal point; empty for null. */
  String text(int column) throws SQLException;
}
