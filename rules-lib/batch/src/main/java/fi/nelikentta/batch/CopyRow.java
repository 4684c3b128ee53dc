package fi.nelikentta.batch;

import fi.nelikentta.situation.CellReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record on which a reader stands, as PostgreSQL writes it. That a text is empty rather than
 * null makes no difference to a registry.
 *
 * @param record the record
 * @param kinds what the columns hold
 */
record CopyRow(CsvRecords record, List<SqlKind> kinds) implements SqlRow {
  @Override
  public @Nullable Double number(int column) {
    String cell = record.text(column);
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }

  @Override
  public @Nullable Boolean truth(int column) {
    String cell = record.text(column);
    return cell.isEmpty() ? null : cell.charAt(0) == 't';
  }

  @Override
  public @Nullable List<String> list(int column) {
    String cell = record.text(column);
    return cell.isEmpty() ? null : ArrayText.elements(cell);
  }

  @Override
  public String text(int column) {
    switch (kinds.get(column)) {
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
        return CellReader.trim(record.text(column));
      }
    }
  }
}
