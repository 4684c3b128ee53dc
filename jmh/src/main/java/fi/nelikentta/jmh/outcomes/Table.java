package fi.nelikentta.jmh.outcomes;

import java.util.ArrayList;
import java.util.List;

/** A Markdown table, grown row by row. */
final class Table {
  private final List<String> lines = new ArrayList<>();

  Table(String first, List<String> headings) {
    row(first, headings);
    lines.add("|---".repeat(headings.size() + 1) + "|");
  }

  Table row(String first, List<String> cells) {
    lines.add("| " + first + " | " + String.join(" | ", cells) + " |");
    return this;
  }

  /** The table, with a line end after each row. */
  String text() {
    return String.join("\n", lines) + "\n";
  }
}
