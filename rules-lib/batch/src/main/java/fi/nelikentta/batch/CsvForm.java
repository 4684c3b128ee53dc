package fi.nelikentta.batch;

import java.util.Locale;

/** How CSV is written, and how it may be read. */
public enum CsvForm {
  /** Comma, decimal point, LF, UTF-8 without BOM: what every program reads. */
  PLAIN(',', "\n", '.', ""),
  /**
   * What Excel and its like take for a table where the language is Finnish or Swedish: semicolon,
   * decimal comma, CRLF. It is written as UTF-8 with a BOM, and read as UTF-8 or Windows-1252.
   */
  EXCEL_FI(';', "\r\n", ',', "\uFEFF");

  private final char delimiter;
  private final String lineEnd;
  private final char mark;
  private final String begin;

  CsvForm(char delimiter, String lineEnd, char mark, String begin) {
    this.delimiter = delimiter;
    this.lineEnd = lineEnd;
    this.mark = mark;
    this.begin = begin;
  }

  char delimiter() {
    return delimiter;
  }

  String lineEnd() {
    return lineEnd;
  }

  /** What stands before everything else. */
  String begin() {
    return begin;
  }

  /** A number that was written with a point. */
  String number(String text) {
    return text.replace('.', mark);
  }

  /** The name in options and manifests. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
