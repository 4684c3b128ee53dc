package fi.nelikentta.batch;

import java.io.IOException;
import java.util.List;

/** Writes CSV, with quotes only where they are needed. */
final class CsvLine {
  private final Appendable target;
  private final CsvForm form;
  private boolean begun;

  CsvLine(Appendable target, CsvForm form) {
    this.target = target;
    this.form = form;
  }

  CsvLine cell(String text) throws IOException {
    if (begun) {
      target.append(form.delimiter());
    }
    begun = true;
    if (needsQuotes(text)) {
      target.append('"').append(text.replace("\"", "\"\"")).append('"');
    } else {
      target.append(text);
    }
    return this;
  }

  CsvLine cells(List<String> texts) throws IOException {
    for (String text : texts) {
      cell(text);
    }
    return this;
  }

  void end() throws IOException {
    target.append(form.lineEnd());
    begun = false;
  }

  private boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == form.delimiter() || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
