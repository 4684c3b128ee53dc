package fi.nelikentta.batch;

import fi.nelikentta.situation.CellReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file that a person made or filled in, as a whole: its delimiter is found by its first line,
 * cells are trimmed, and lines without anything in them are left out.
 *
 * @param lines the lines, the header among them
 */
public record SmallCsv(List<Line> lines) {
  private static final String BOM = "\uFEFF";

  /** Copies the list. */
  public SmallCsv {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param number where it begins in the file, from 1
   * @param cells its cells
   */
  public record Line(long number, List<String> cells) {
    /** Copies the list. */
    public Line {
      cells = List.copyOf(cells);
    }

    /** The cell of that place; empty where the line is too short. */
    public String cell(int place) {
      return place < cells.size() ? cells.get(place) : "";
    }
  }

  /** The file of that text, a byte order mark before it aside; empty if a quote is broken. */
  public static Optional<SmallCsv> find(String text) {
    String plain = text.startsWith(BOM) ? text.substring(1) : text;
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    CsvRecords records = new CsvRecords(Delimiters.detect(bytes, 0, bytes.length), new boolean[0]);
    records.over(bytes, 0, bytes.length, 1, true);
    List<Line> lines = new ArrayList<>();
    while (records.next()) {
      if (records.shape() != CsvRecords.Shape.WHOLE) {
        return Optional.empty();
      }
      List<String> cells = new ArrayList<>(records.cells());
      for (int i = 0; i < records.cells(); i++) {
        cells.add(CellReader.trim(records.text(i)));
      }
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        lines.add(new Line(records.line(), cells));
      }
    }
    return Optional.of(new SmallCsv(lines));
  }
}
