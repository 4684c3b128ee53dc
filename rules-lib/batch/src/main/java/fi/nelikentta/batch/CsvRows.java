package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.batch.mapping.MappingRule;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.situation.CellReader.DecimalMark;
import fi.nelikentta.situation.Fault;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file. Quotes follow RFC 4180; a file that breaks them fails as a whole,
 * since nobody can tell where its records end.
 */
final class CsvRows implements RowReader {
  private static final int LONGEST_CELL = 1 << 20;
  private static final int LONGEST_RECORD = 1 << 22;
  private static final int MOST_CELLS = 1 << 14;
  private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

  private final Message title;
  private final Schema schema;
  private final Set<String> nulls;
  private final DecimalMark mark;
  private final CellReader cells;
  private final CellReader constants = new CellReader(DecimalMark.POINT);
  private final Mapped mapped;
  private final String idColumn;
  private final CloseableIterator<CsvRecord> records;
  private final Columns columns;

  /** Reads the header. */
  CsvRows(Message title, BufferedReader reader, RulePack pack, Dialect dialect, ColumnChoice choice)
      throws IOException {
    this.title = title;
    this.schema = pack.schema();
    this.nulls = dialect.nulls();
    this.mark = dialect.mark();
    this.cells = new CellReader(mark);
    this.mapped = choice.counter();
    this.idColumn = choice.idColumn();
    char delimiter = dialect.delimiter() != null ? dialect.delimiter() : Delimiters.detect(reader);
    this.records =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_CELL)
            .build(
                CsvRecordHandler.builder()
                    .maxFieldSize(LONGEST_CELL)
                    .maxRecordSize(LONGEST_RECORD)
                    .maxFields(MOST_CELLS)
                    .build(),
                reader)
            .iterator();
    CsvRecord header = record();
    if (header == null) {
      throw new WrongUsageException(say("empty-file", title), say("begin-with-header"));
    }
    this.columns =
        Columns.of(
            title, header.getFields().stream().map(CellReader::trim).toList(), schema, choice);
  }

  @Override
  public @Nullable Row next() {
    CsvRecord record = record();
    if (record == null) {
      return null;
    }
    return record.getFieldCount() == columns.size() ? row(record) : otherCount(record);
  }

  private Row row(CsvRecord record) {
    long line = record.getStartingLineNumber();
    String clientId = cell(record, columns.idIndex());
    boolean blank = clientId.isBlank();
    Situation.Builder builder = Situation.of(schema, blank ? "none" : clientId);
    List<Row.WrongCell> wrong = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Attribute attribute = columns.attribute(i);
      if (attribute != null) {
        String cell = mapped(columns.rule(i), cell(record, i));
        Fault fault = cell.isEmpty() ? null : cells.read(builder, attribute, cell);
        if (fault != null) {
          wrong.add(wrong(attribute, fault));
        }
      } else if (i == columns.idIndex() && blank) {
        wrong.add(new Row.WrongCell(idColumn, "client-id", say("empty-id"), say("give-row-id")));
      }
    }
    for (MappingRule rule : columns.constants()) {
      constants.read(builder, rule.attribute(), rule.constant(mapped));
    }
    if (!wrong.isEmpty()) {
      return Row.rejected(line, blank ? "" : clientId, wrong);
    }
    List<String> passed = new ArrayList<>(columns.passed().length);
    for (int column : columns.passed()) {
      passed.add(cell(record, column));
    }
    return new Row(line, clientId, builder.build(), passed, List.of());
  }

  /** The cell as the mapping has it; empty for unknown. */
  private String mapped(@Nullable MappingRule rule, String cell) {
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

  @Override
  public Mapped mapped() {
    return mapped;
  }

  /** Hints with numbers in them are left out: one of them might be the value. */
  static Row.WrongCell wrong(Attribute attribute, Fault fault) {
    Message hint =
        fault == Fault.TYPE && attribute.type().isNumber()
            ? say("digits-without-unit")
            : fault.remedy(attribute);
    return new Row.WrongCell(attribute.name(), fault.key(), fault.what(attribute), hint);
  }

  /** With another number of cells nobody knows which is which; only a first one has its place. */
  private Row otherCount(CsvRecord record) {
    String clientId = columns.idIndex() == 0 ? cell(record, 0) : "";
    return Row.rejected(
        record.getStartingLineNumber(),
        clientId.isBlank() ? "" : clientId,
        List.of(
            new Row.WrongCell(
                "",
                "cells",
                say("other-count", record.getFieldCount(), columns.size()),
                say("quote-delimiter-cells"))));
  }

  private static String cell(CsvRecord record, int column) {
    return CellReader.trim(record.getField(column));
  }

  private @Nullable CsvRecord record() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException wrong) {
      if (wrong.getCause() instanceof FailedException failed) {
        throw failed;
      }
      throw failure(String.valueOf(wrong.getMessage()));
    }
  }

  /** The parser's message in our words: its own repeats characters of the file. */
  private FailedException failure(String message) {
    Matcher at = LINE.matcher(message);
    String line = at.find() ? at.group(1) : "1";
    if (message.contains("after closing quote")) {
      return new FailedException(say("after-closing-quote", title, line), say("double-quotes"));
    }
    if (message.contains("Unclosed")) {
      return new FailedException(say("quote-never-closed", title, line), say("close-quote"));
    }
    return new FailedException(
        say("record-too-long", title, line), say("record-limits", LONGEST_CELL, MOST_CELLS));
  }
}
