package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.batch.mapping.MappingRule;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.situation.CellReader.DecimalMark;
import fi.nelikentta.situation.Fault;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a query's rows, checked as those of a CSV file are: a situation, or all that
 * is wrong. Safe to share among threads.
 */
final class QueryCells {
  private final Schema schema;
  private final ColumnChoice choice;
  private final Columns columns;
  private final List<SqlKind> kinds;
  private final Set<String> nulls;
  private final Dialect.BadCell badCell;
  private final CellReader cells = new CellReader(DecimalMark.POINT);

  /** Of columns that hold what the kinds say. */
  QueryCells(
      RulePack pack, Dialect dialect, ColumnChoice choice, Columns columns, List<SqlKind> kinds) {
    this.schema = pack.schema();
    this.choice = choice;
    this.columns = columns;
    this.kinds = List.copyOf(kinds);
    this.nulls = dialect.nulls();
    this.badCell = dialect.badCell();
  }

  /**
   * The row of the cells.
   *
   * @param line its number in the result, from 1
   * @param mapped counts what a mapping did to it
   */
  Row row(SqlRow row, long line, Mapped mapped) throws SQLException {
    int idIndex = columns.idIndex();
    String clientId = row.text(idIndex);
    boolean blank = clientId.isBlank();
    Situation.Builder builder = Situation.of(schema, blank ? "none" : clientId);
    List<Row.WrongCell> wrong = List.of();
    for (int i = 0; i < columns.size(); i++) {
      Attribute attribute = columns.attribute(i);
      Row.WrongCell cell = null;
      if (attribute != null) {
        Fault fault = read(builder, attribute, row, i, mapped);
        cell = fault == null ? null : CsvCells.wrong(attribute, fault);
      } else if (i == idIndex && blank) {
        cell =
            new Row.WrongCell(choice.idColumn(), "client-id", say("empty-id"), say("give-row-id"));
      }
      if (cell != null) {
        wrong = wrong.isEmpty() ? new ArrayList<>() : wrong;
        wrong.add(cell);
      }
    }
    for (MappingRule rule : columns.constants()) {
      cells.read(builder, rule.attribute(), rule.constant(mapped));
    }
    boolean kept = !blank && badCell == Dialect.BadCell.UNKNOWN;
    return wrong.isEmpty() || kept
        ? new Row(line, clientId, builder.build(), passed(row), wrong)
        : Row.rejected(line, blank ? "" : clientId, wrong);
  }

  private List<String> passed(SqlRow row) throws SQLException {
    if (columns.passed().length == 0) {
      return List.of();
    }
    List<String> passed = new ArrayList<>(columns.passed().length);
    for (int column : columns.passed()) {
      passed.add(row.text(column));
    }
    return passed;
  }

  /** Sets the attribute; a value of its own type needs no text. */
  private @Nullable Fault read(
      Situation.Builder builder, Attribute attribute, SqlRow row, int i, Mapped mapped)
      throws SQLException {
    SqlKind kind = kinds.get(i);
    ValueType type = attribute.type();
    MappingRule rule = columns.rule(i);
    if (rule != null) {
      String cell = row.text(i);
      return text(builder, attribute, rule.apply(nulls.contains(cell) ? "" : cell, mapped));
    }
    if (type.isNumber() && kind.isNumber()) {
      Double number = row.number(i);
      return number == null ? null : builder.tryNumber(attribute, number);
    }
    if (type == ValueType.BOOLEAN && kind == SqlKind.TRUTH) {
      Boolean truth = row.truth(i);
      return truth == null ? null : builder.tryBoolean(attribute, truth);
    }
    if (type == ValueType.CODES && kind == SqlKind.LIST) {
      List<String> codes = row.list(i);
      return codes == null ? null : builder.tryCodes(attribute, codes);
    }
    String cell = row.text(i);
    return text(builder, attribute, nulls.contains(cell) ? "" : cell);
  }

  private @Nullable Fault text(Situation.Builder builder, Attribute attribute, String cell) {
    return cell.isEmpty() ? null : cells.read(builder, attribute, cell);
  }
}
