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
import fi.nelikentta.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a record: a situation, or all that is wrong. Safe to share among threads. */
final class CsvCells {
  private final Schema schema;
  private final Set<String> nulls;
  private final CellReader reader;
  private final Dialect.BadCell badCell;
  private final Columns columns;
  private final DecimalMark mark;
  private final CellReader constants = new CellReader(DecimalMark.POINT);

  CsvCells(RulePack pack, Dialect dialect, Columns columns) {
    this.schema = pack.schema();
    this.nulls = dialect.nulls();
    this.mark = dialect.mark();
    this.reader = new CellReader(mark);
    this.badCell = dialect.badCell();
    this.columns = columns;
  }

  /**
   * The row of the record on which the reader stands.
   *
   * @param mapped counts what a mapping did to it
   */
  Row row(CsvRecords record, Mapped mapped) {
    return switch (record.shape()) {
      case WHOLE -> whole(record, mapped);
      default -> refused(record, fault(record.shape()));
    };
  }

  /** The row of a record that was given up, of which no byte was kept. */
  Row givenUp(long line, CsvRecords.Shape shape) {
    return Row.rejected(line, "", List.of(fault(shape)));
  }

  /** What is wrong with a record as a whole. */
  private static Row.WrongCell fault(CsvRecords.Shape shape) {
    return switch (shape) {
      case AFTER_QUOTE ->
          new Row.WrongCell("", "quote", say("record-after-quote"), say("double-quotes"));
      case NEVER_CLOSED ->
          new Row.WrongCell("", "quote", say("record-never-closed"), say("close-quote"));
      default ->
          new Row.WrongCell(
              "",
              "size",
              say("record-over-limits"),
              say("record-limits", CsvRecords.LONGEST_CELL, CsvRecords.MOST_CELLS));
    };
  }

  private Row whole(CsvRecords record, Mapped mapped) {
    if (record.cells() != columns.size()) {
      return refused(
          record,
          new Row.WrongCell(
              "",
              "cells",
              say("other-count", record.cells(), columns.size()),
              say("quote-delimiter-cells")));
    }
    OddBytes odd = OddBytes.in(record);
    if (isHeader(record)) {
      return Row.rejected(
          record.line(),
          "",
          List.of(new Row.WrongCell("", "header", say("header-again"), say("leave-header-out"))));
    }
    String clientId = odd.isOdd(columns.idIndex()) ? "" : cell(record, columns.idIndex());
    boolean blank = clientId.isBlank();
    Situation.Builder builder = Situation.of(schema, blank ? "none" : clientId);
    List<Row.WrongCell> wrong = new ArrayList<>();
    boolean kept = !blank && badCell == Dialect.BadCell.UNKNOWN;
    for (int i = 0; i < columns.size(); i++) {
      Attribute attribute = columns.attribute(i);
      if (odd.isOdd(i)) {
        wrong.add(odd.wrong(i, columns.name(i)));
        kept &= attribute != null;
      } else if (attribute != null) {
        Fault fault = read(builder, attribute, mapped(columns.rule(i), cell(record, i), mapped));
        if (fault != null) {
          wrong.add(wrong(attribute, fault));
        }
      } else if (i == columns.idIndex() && blank) {
        wrong.add(
            new Row.WrongCell(columns.name(i), "client-id", say("empty-id"), say("give-row-id")));
      }
    }
    for (MappingRule rule : columns.constants()) {
      constants.read(builder, rule.attribute(), rule.constant(mapped));
    }
    if (!wrong.isEmpty() && !kept) {
      return Row.rejected(record.line(), blank ? "" : clientId, wrong);
    }
    List<String> passed = new ArrayList<>(columns.passed().length);
    for (int column : columns.passed()) {
      passed.add(cell(record, column));
    }
    return new Row(record.line(), clientId, builder.build(), passed, wrong);
  }

  /** What is wrong with the cell, or null: it was taken, or is unknown. */
  private @Nullable Fault read(Situation.Builder builder, Attribute attribute, String cell) {
    return cell.isEmpty() ? null : reader.read(builder, attribute, cell);
  }

  /** The cell as the mapping has it; empty for unknown. */
  private String mapped(@Nullable MappingRule rule, String cell, Mapped mapped) {
    String known = nulls.contains(cell) ? "" : cell;
    if (rule == null) {
      return known;
    }
    if (mark == DecimalMark.POINT || !rule.attribute().type().isNumber()) {
      return rule.apply(known, mapped);
    }
    // What has a point here is no number, and must not become one.
    boolean listed = rule.values().containsKey(known);
    return known.indexOf('.') >= 0 && !listed
        ? known
        : rule.apply(listed ? known : known.replace(',', '.'), mapped).replace('.', ',');
  }

  /** Hints with numbers in them are left out: one of them might be the value. */
  static Row.WrongCell wrong(Attribute attribute, Fault fault) {
    Message hint =
        fault == Fault.TYPE && attribute.type().isNumber()
            ? say("digits-without-unit")
            : fault.remedy(attribute);
    return new Row.WrongCell(attribute.name(), fault.key(), fault.what(attribute), hint);
  }

  /** Nobody knows which cell is which; only a first one has its place. */
  private Row refused(CsvRecords record, Row.WrongCell wrong) {
    boolean isThere = columns.idIndex() == 0 && record.cells() > 0 && !OddBytes.in(record).isOdd(0);
    String clientId = isThere ? cell(record, 0) : "";
    return Row.rejected(record.line(), clientId.isBlank() ? "" : clientId, List.of(wrong));
  }

  /** Whether it is the header again, as where files were joined. */
  private boolean isHeader(CsvRecords record) {
    if (columns.size() < 2 || !cell(record, columns.idIndex()).equals(columns.idName())) {
      return false;
    }
    for (int i = 0; i < columns.size(); i++) {
      if (!cell(record, i).equals(columns.name(i))) {
        return false;
      }
    }
    return true;
  }

  private static String cell(CsvRecords record, int column) {
    return CellReader.trim(record.text(column));
  }
}
