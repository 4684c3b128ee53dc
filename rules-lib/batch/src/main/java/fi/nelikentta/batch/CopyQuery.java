package fi.nelikentta.batch;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.ValueType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL is asked for the rows of a query as CSV.
 *
 * @param select the query around the user's, with each column as it is to be written
 * @param forms how the cells are written then
 * @param isPlain whether no cell means anything else than the same cell of a file would, or what
 *     its form says
 */
record CopyQuery(String select, List<CellForm> forms, boolean isPlain) {
  /** Types of numbers whose texts a driver's numbers are read from without a loss. */
  private static final Set<String> NUMBERS =
      Set.of(
          "int2",
          "int4",
          "int8",
          "smallserial",
          "serial",
          "bigserial",
          "numeric",
          "float4",
          "float8");

  private static final Set<String> LISTS =
      Set.of("_text", "_varchar", "_bpchar", "_int2", "_int4", "_int8");

  CopyQuery {
    forms = List.copyOf(forms);
  }

  /** A query that only tells the columns of the user's: it may be written over several lines. */
  static String columnsOf(String sql) {
    return "SELECT * FROM (\n" + unended(sql) + "\n) AS q LIMIT 0";
  }

  /** A comment at its end goes to the end of its line. */
  private static String unended(String sql) {
    return sql.replaceFirst("[;\\s]+$", "");
  }

  /** For that query; null where a column is of a type that only the driver reads rightly. */
  static @Nullable CopyQuery of(
      String sql, ResultSetMetaData meta, List<SqlKind> kinds, Columns columns)
      throws SQLException {
    List<String> selected = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<CellForm> forms = new ArrayList<>();
    boolean isPlain = columns.constants().isEmpty();
    for (int i = 0; i < columns.size(); i++) {
      Use use = Use.of(columns, i);
      String type = meta.getColumnTypeName(i + 1);
      SqlKind kind = kinds.get(i);
      if (use.isRead() && !isKnown(kind, type)) {
        return null;
      }
      CellForm form = use.isRead() ? use.form(kind) : CellForm.FILE;
      names.add("c" + i);
      selected.add(use.isRead() ? written("c" + i, kind, type, form) : "NULL");
      forms.add(form);
      isPlain &= use.isPlain(kind);
    }
    String select =
        "SELECT "
            + String.join(", ", selected)
            + " FROM (\n"
            + unended(sql)
            + "\n) AS q ("
            + String.join(", ", names)
            + ")";
    return new CopyQuery(select, forms, isPlain);
  }

  private static boolean isKnown(SqlKind kind, String type) {
    return switch (kind) {
      case WHOLE, DECIMAL, FLOAT -> NUMBERS.contains(type);
      case TRUTH -> type.equals("bool");
      case TEXT -> true;
      case LIST -> LISTS.contains(type);
      case DATE, OTHER -> false;
    };
  }

  private static String written(String column, SqlKind kind, String type, CellForm form) {
    if (kind == SqlKind.TRUTH && form == CellForm.FILE) {
      return column + "::text";
    }
    // A driver widens it, and does not read the shorter text that the server would write.
    return type.equals("float4") ? column + "::float8" : column;
  }

  /**
   * What a column is read for.
   *
   * @param attribute the attribute that it gives; null for none
   * @param isMapped whether a mapping changes its cells first
   * @param isShown whether its cells are the ids, or are passed through
   */
  private record Use(@Nullable Attribute attribute, boolean isMapped, boolean isShown) {
    static Use of(Columns columns, int column) {
      boolean isPassed = IntStream.of(columns.passed()).anyMatch(passed -> passed == column);
      return new Use(
          columns.attribute(column),
          columns.rule(column) != null,
          isPassed || column == columns.idIndex());
    }

    boolean isRead() {
      return attribute != null || isShown;
    }

    private boolean isOfType(ValueType type) {
      return attribute != null && attribute.type() == type;
    }

    CellForm form(SqlKind kind) {
      if (kind == SqlKind.LIST) {
        return CellForm.ARRAY;
      }
      boolean isLetter = kind == SqlKind.TRUTH && isOfType(ValueType.BOOLEAN);
      return isLetter && !isMapped && !isShown ? CellForm.LETTER : CellForm.FILE;
    }

    /** Floating numbers have another text in files, and so have lists. */
    boolean isPlain(SqlKind kind) {
      return switch (kind) {
        case FLOAT -> !isShown && (attribute == null || attribute.type().isNumber());
        case LIST -> !isShown;
        default -> true;
      };
    }
  }
}
