package fi.nelikentta.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns: a label to the left, numbers to the right, never wider than a page. */
public final class TextTable {
  /** The widest line. */
  public static final int WIDTH = 100;

  private static final int GAP = 2;
  private static final int LEAST_LABEL = 24;

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a line: its label and its cells. */
  public TextTable row(String label, String... cells) {
    List<String> row = new ArrayList<>();
    row.add(label);
    row.addAll(List.of(cells));
    rows.add(row);
    return this;
  }

  /** The lines; a label that is too long goes on below itself. */
  public List<String> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    int numbers = 0;
    for (int i = 1; i < columns; i++) {
      numbers += GAP + widths[i];
    }
    int label = columns == 0 ? 0 : Math.min(widths[0], Math.max(LEAST_LABEL, WIDTH - numbers));
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> parts = wrap(row.get(0), label);
      StringBuilder line = new StringBuilder(left(parts.get(0), label));
      for (int i = 1; i < row.size(); i++) {
        line.append(" ".repeat(GAP + widths[i] - width(row.get(i)))).append(row.get(i));
      }
      lines.add(line.toString().stripTrailing());
      lines.addAll(parts.subList(1, parts.size()));
    }
    return lines;
  }

  /** The text in lines of at most that width, broken at spaces; further ones are indented. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(text.length() - text.stripLeading().length());
    StringBuilder line = new StringBuilder(indent);
    boolean empty = true;
    for (String word : text.strip().split(" ", -1)) {
      if (!empty && width(line.toString()) + 1 + width(word) > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append("  ");
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
