package fi.nelikentta.batch;

import fi.nelikentta.situation.CellReader;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row on which a result stands.
 *
 * @param result the result
 * @param kinds what its columns hold
 */
record ResultRow(ResultSet result, List<SqlKind> kinds) implements SqlRow {
  @Override
  public @Nullable Double number(int column) throws SQLException {
    double number = result.getDouble(column + 1);
    return result.wasNull() ? null : number;
  }

  @Override
  public @Nullable Boolean truth(int column) throws SQLException {
    boolean truth = result.getBoolean(column + 1);
    return result.wasNull() ? null : truth;
  }

  @Override
  public @Nullable List<String> list(int column) throws SQLException {
    Array array = result.getArray(column + 1);
    if (array == null) {
      return null;
    }
    List<String> elements = new ArrayList<>();
    add((Object[]) array.getArray(), elements);
    return elements;
  }

  private static void add(Object[] array, List<String> elements) {
    for (Object element : array) {
      if (element instanceof Object[] inner) {
        add(inner, elements);
      } else {
        elements.add(element == null ? "" : CellReader.trim(element.toString()));
      }
    }
  }

  @Override
  public String text(int column) throws SQLException {
    switch (kinds.get(column)) {
      case WHOLE -> {
        long number = result.getLong(column + 1);
        return result.wasNull() ? "" : Long.toString(number);
      }
      case DECIMAL -> {
        Object number = result.getObject(column + 1);
        return number == null ? "" : SqlText.decimal(number.toString());
      }
      case FLOAT -> {
        Double number = number(column);
        return number == null ? "" : SqlText.plain(number);
      }
      case TRUTH -> {
        Boolean truth = truth(column);
        return truth == null ? "" : truth.toString();
      }
      case LIST -> {
        List<String> elements = list(column);
        return elements == null ? "" : SqlText.joined(elements);
      }
      default -> {
        String text = result.getString(column + 1);
        return text == null ? "" : CellReader.trim(text);
      }
    }
  }
}
