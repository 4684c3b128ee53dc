package fi.nelikentta.batch;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Set;

/** What a column of a query's result holds, as far as a registry cares. */
enum SqlKind {
  /** Whole numbers. */
  WHOLE,
  /** Numbers with an exact fraction. */
  DECIMAL,
  /** Floating numbers. */
  FLOAT,
  /** Truths. */
  TRUTH,
  /** Texts, and what reads as one. */
  TEXT,
  /** Lists. */
  LIST,
  /** Dates and times. */
  DATE,
  /** Anything else. */
  OTHER;

  /** Types that drivers call "other" and that are whole numbers or texts. */
  private static final Set<String> HUGE = Set.of("hugeint", "uhugeint", "ubigint");

  private static final Set<String> TEXTS = Set.of("uuid", "citext", "enum", "name", "json");

  /** The kind of a column, counted from 1. */
  static SqlKind of(ResultSetMetaData meta, int column) throws SQLException {
    String type = meta.getColumnTypeName(column).toLowerCase(Locale.ROOT);
    return switch (meta.getColumnType(column)) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
      case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> FLOAT;
      case Types.BOOLEAN, Types.BIT -> TRUTH;
      case Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR,
          Types.CLOB,
          Types.NCLOB ->
          TEXT;
      case Types.ARRAY -> LIST;
      case Types.DATE,
          Types.TIME,
          Types.TIMESTAMP,
          Types.TIME_WITH_TIMEZONE,
          Types.TIMESTAMP_WITH_TIMEZONE ->
          DATE;
      default -> HUGE.contains(type) ? DECIMAL : type.endsWith("[]") ? LIST : named(type);
    };
  }

  private static SqlKind named(String type) {
    if (type.startsWith("timestamp") || type.startsWith("time") || type.equals("date")) {
      return DATE;
    }
    return TEXTS.contains(type) || type.startsWith("enum") ? TEXT : OTHER;
  }

  /** Whether its values are numbers. */
  boolean isNumber() {
    return this == WHOLE || this == DECIMAL || this == FLOAT;
  }
}
