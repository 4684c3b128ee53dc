package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.ValueType;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a query's result. Databases fold names that are not quoted, so a name that fits
 * only but for its case is taken for what it fits, if that is one thing.
 *
 * @param names their names, in ours where they fit
 * @param kinds what they hold
 */
record QueryHeader(List<String> names, List<SqlKind> kinds) {

  static QueryHeader of(ResultSetMetaData meta, Schema schema, ColumnChoice choice)
      throws SQLException {
    Set<String> wanted = new LinkedHashSet<>();
    wanted.add(choice.idColumn());
    wanted.addAll(choice.carried());
    wanted.addAll(choice.mappedColumns());
    wanted.addAll(schema.names());
    List<String> names = new ArrayList<>();
    List<SqlKind> kinds = new ArrayList<>();
    for (int i = 0; i < meta.getColumnCount(); i++) {
      names.add(ours(meta.getColumnLabel(i + 1), wanted));
      kinds.add(SqlKind.of(meta, i + 1));
    }
    return new QueryHeader(names, kinds);
  }

  private static String ours(String label, Set<String> wanted) {
    if (wanted.contains(label)) {
      return label;
    }
    List<String> fitting = wanted.stream().filter(label::equalsIgnoreCase).toList();
    return fitting.size() == 1 ? fitting.get(0) : label;
  }

  /**
   * The columns, held against the pack.
   *
   * @throws WrongUsageException with all that does not fit
   */
  Columns columns(Message title, Schema schema, ColumnChoice choice) {
    Columns columns = Columns.of(title, names, schema, choice);
    check(title, columns);
    return columns;
  }

  /** Refuses columns whose type no cell of the attribute can have. */
  private void check(Message title, Columns columns) {
    List<Message> problems = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      Attribute attribute = columns.attribute(i);
      Message hint = attribute == null ? null : hint(attribute.type(), kinds.get(i));
      if (attribute != null && hint != null) {
        problems.add(say("column-type", title, names.get(i), attribute.type().key()));
        problems.add(hint.asTry());
      }
    }
    if (!problems.isEmpty()) {
      throw new WrongUsageException(problems);
    }
  }

  private static @Nullable Message hint(ValueType type, SqlKind kind) {
    return switch (kind) {
      case DATE -> say("compute-from-date");
      case OTHER -> say("cast-column");
      case LIST -> type == ValueType.CODES ? null : say("choose-of-list");
      case TRUTH -> type.isNumber() ? say("cast-truth") : null;
      default -> null;
    };
  }
}
