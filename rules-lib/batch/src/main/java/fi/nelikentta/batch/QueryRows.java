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
import fi.nelikentta.text.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query's result, checked as those of a CSV file are. A row's line is its number in
 * the result, from 1.
 */
final class QueryRows implements RowReader {
  private final SqlFailure failure;
  private final ResultSet result;
  private final Schema schema;
  private final ColumnChoice choice;
  private final Columns columns;
  private final SqlKind[] kinds;
  private final Set<String> nulls;
  private final Dialect.BadCell badCell;
  private final Mapped mapped;
  private final CellReader cells = new CellReader(DecimalMark.POINT);
  private long line;

  /**
   * Holds the columns of the result against the pack.
   *
   * @throws fi.nelikentta.text.WrongUsageException if they do not fit
   */
  QueryRows(
      Message title,
      SqlFailure failure,
      ResultSet result,
      RulePack pack,
      Dialect dialect,
      ColumnChoice choice)
      throws SQLException {
    this.failure = failure;
    this.result = result;
    this.schema = pack.schema();
    this.choice = choice;
    this.nulls = dialect.nulls();
    this.badCell = dialect.badCell();
    this.mapped = choice.counter();
    QueryHeader header = QueryHeader.of(result.getMetaData(), schema, choice);
    this.columns = Columns.of(title, header.names(), schema, choice);
    this.kinds = header.kinds().toArray(new SqlKind[0]);
    header.check(title, columns);
  }

  @Override
  public @Nullable Row next() {
    try {
      return result.next() ? row() : null;
    } catch (SQLException wrong) {
      throw failure.reading(wrong, line);
    }
  }

  @Override
  public Mapped mapped() {
    return mapped;
  }

  private Row row() throws SQLException {
    line++;
    int idIndex = columns.idIndex();
    String clientId = SqlCell.text(result, idIndex + 1, kinds[idIndex]);
    boolean blank = clientId.isBlank();
    Situation.Builder builder = Situation.of(schema, blank ? "none" : clientId);
    List<Row.WrongCell> wrong = List.of();
    for (int i = 0; i < kinds.length; i++) {
      Attribute attribute = columns.attribute(i);
      Row.WrongCell cell = null;
      if (attribute != null) {
        Fault fault = read(builder, attribute, i);
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
        ? new Row(line, clientId, builder.build(), passed(), wrong)
        : Row.rejected(line, blank ? "" : clientId, wrong);
  }

  private List<String> passed() throws SQLException {
    if (columns.passed().length == 0) {
      return List.of();
    }
    List<String> passed = new ArrayList<>(columns.passed().length);
    for (int column : columns.passed()) {
      passed.add(SqlCell.text(result, column + 1, kinds[column]));
    }
    return passed;
  }

  /** Sets the attribute; a value of its own type needs no text. */
  private @Nullable Fault read(Situation.Builder builder, Attribute attribute, int i)
      throws SQLException {
    SqlKind kind = kinds[i];
    ValueType type = attribute.type();
    MappingRule rule = columns.rule(i);
    if (rule != null) {
      String cell = SqlCell.text(result, i + 1, kind);
      return text(builder, attribute, rule.apply(nulls.contains(cell) ? "" : cell, mapped));
    }
    if (type.isNumber() && kind.isNumber()) {
      double number = result.getDouble(i + 1);
      return result.wasNull() ? null : builder.tryNumber(attribute, number);
    }
    if (type == ValueType.BOOLEAN && kind == SqlKind.TRUTH) {
      boolean truth = result.getBoolean(i + 1);
      return result.wasNull() ? null : builder.tryBoolean(attribute, truth);
    }
    if (type == ValueType.CODES && kind == SqlKind.LIST) {
      List<String> codes = SqlCell.list(result, i + 1);
      return codes == null ? null : builder.tryCodes(attribute, codes);
    }
    String cell = SqlCell.text(result, i + 1, kind);
    return text(builder, attribute, nulls.contains(cell) ? "" : cell);
  }

  private @Nullable Fault text(Situation.Builder builder, Attribute attribute, String cell) {
    return cell.isEmpty() ? null : cells.read(builder, attribute, cell);
  }
}
