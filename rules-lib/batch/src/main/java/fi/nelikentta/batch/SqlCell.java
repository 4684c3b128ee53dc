package fi.nelikentta.batch;

import fi.nelikentta.situation.CellReader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one cell out of a query's result. */
final class SqlCell {
  private SqlCell() {}

  /** The cell as a CSV file would have it, with a decimal point; empty for null. */
  static String text(ResultSet result, int column, SqlKind kind) throws SQLException {
    switch (kind) {
      case WHOLE -> {
        long number = result.getLong(column);
        return result.wasNull() ? "" : Long.toString(number);
      }
      case DECIMAL -> {
        Object number = result.getObject(column);
        return number == null ? "" : new BigDecimal(number.toString()).toPlainString();
      }
      case FLOAT -> {
        double number = result.getDouble(column);
        return result.wasNull() ? "" : plain(number);
      }
      case TRUTH -> {
        boolean truth = result.getBoolean(column);
        return result.wasNull() ? "" : Boolean.toString(truth);
      }
      case LIST -> {
        List<String> elements = list(result, column);
        return elements == null
            ? ""
            : elements.isEmpty() ? CellReader.EMPTY_LIST : String.join("|", elements);
      }
      default -> {
        String text = result.getString(column);
        return text == null ? "" : CellReader.trim(text);
      }
    }
  }

  /** The trimmed elements of a list, an empty one for each that is null; null for null. */
  static @Nullable List<String> list(ResultSet result, int column) throws SQLException {
    Array array = result.getArray(column);
    if (array == null) {
      return null;
    }
    List<String> elements = new ArrayList<>();
    for (Object element : (Object[]) array.getArray()) {
      elements.add(element == null ? "" : CellReader.trim(element.toString()));
    }
    return elements;
  }

  /** Without an exponent, which whole numbers do not take. */
  private static String plain(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).toPlainString()
        : Double.toString(number);
  }
}
