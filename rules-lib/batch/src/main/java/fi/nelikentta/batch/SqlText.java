package fi.nelikentta.batch;

import fi.nelikentta.situation.CellReader;
import java.math.BigDecimal;
import java.util.List;

/** How values of a database stand in cells of CSV. */
final class SqlText {
  private SqlText() {}

  /** An exact number as its database writes it. */
  static String decimal(String text) {
    boolean isFinite = text.chars().anyMatch(one -> one >= '0' && one <= '9');
    return isFinite ? new BigDecimal(text).toPlainString() : text;
  }

  /** Without an exponent, which whole numbers do not take. */
  static String plain(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).toPlainString()
        : Double.toString(number);
  }

  /** The elements of a list. */
  static String joined(List<String> elements) {
    return elements.isEmpty() ? CellReader.EMPTY_LIST : String.join("|", elements);
  }
}
