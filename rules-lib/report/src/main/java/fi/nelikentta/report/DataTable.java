package fi.nelikentta.report;

import java.util.List;

/**
 * A table of the page, which is a CSV file too.
 *
 * @param id its name in files, as {@code by-area}
 * @param title its caption
 * @param head the heading of each column
 * @param rows cells, as many as headings; the first names the row
 */
record DataTable(String id, String title, List<String> head, List<List<Cell>> rows) {
  /** Copies the lists. */
  DataTable {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Whether the column holds numbers. */
  boolean isNumber(int column) {
    return !rows.isEmpty() && rows.get(0).get(column).isNumber();
  }
}
