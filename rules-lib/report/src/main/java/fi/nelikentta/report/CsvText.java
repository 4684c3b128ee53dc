package fi.nelikentta.report;

import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV: UTF-8, comma, LF, plain digits; what must not be told is {@code ...}. */
final class CsvText {
  private CsvText() {}

  static String of(DataTable table) {
    StringBuilder text = new StringBuilder(line(table.head()));
    for (List<Cell> row : table.rows()) {
      text.append(line(row.stream().map(Cell::raw).toList()));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\n";
  }

  /** A text that a spreadsheet would calculate gets a mark before it, as in proposals. */
  private static String cell(String text) {
    String safe =
        text.matches("(?s)[=+@\\t\\r-].*") && !text.matches("[+-]?[0-9.]+") ? "'" + text : text;
    return safe.matches("(?s).*[,\"\\n\\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
