package fi.nelikentta.batch;

import java.io.IOException;
import java.util.List;

/** Writes what is wrong with rejected rows, one line a cell. */
final class RejectsWriter {
  /** The columns. */
  static final List<String> COLUMNS = List.of("line", "clientId", "column", "code", "message");

  /** Behind what is wrong with a cell of a row that was kept all the same. */
  private static final String KEPT = "; kept as unknown";

  private final Appendable target;
  private final CsvForm form;
  private final CsvLine line;

  RejectsWriter(Appendable target, CsvForm form) {
    this.target = target;
    this.form = form;
    this.line = new CsvLine(target, form);
  }

  void begin() throws IOException {
    target.append(form.begin());
    line.cells(COLUMNS).end();
  }

  /**
   * Writes a rejected row of the input, or what was wrong with one that was kept. The input is
   * named in the message where there are several. An id that is longer than any cell may be is left
   * out: nobody's id is, and the list would be as long as what it rejects.
   */
  void write(Row row, String input) throws IOException {
    String id = row.clientId().length() > CsvRecords.LONGEST_CELL ? "" : row.clientId();
    String kept = row.situation() == null ? "" : KEPT;
    for (Row.WrongCell wrong : row.wrong()) {
      line.cell(Long.toString(row.line()))
          .cell(id)
          .cell(wrong.column())
          .cell(wrong.code())
          .cell(wrong.message() + kept + (input.isEmpty() ? "" : " (" + input + ")"))
          .end();
    }
  }
}
