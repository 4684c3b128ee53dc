package fi.nelikentta.batch;

import java.io.IOException;
import java.util.List;

/** Writes what is wrong with rejected rows, one line a cell. */
final class RejectsWriter {
  /** The columns. */
  static final List<String> COLUMNS = List.of("line", "clientId", "column", "code", "message");

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

  /** Writes a rejected row of the input; it is named in the message where there are several. */
  void write(Row row, String input) throws IOException {
    for (Row.WrongCell wrong : row.wrong()) {
      line.cell(Long.toString(row.line()))
          .cell(row.clientId())
          .cell(wrong.column())
          .cell(wrong.code())
          .cell(input.isEmpty() ? wrong.message() : wrong.message() + " (" + input + ")")
          .end();
    }
  }
}
