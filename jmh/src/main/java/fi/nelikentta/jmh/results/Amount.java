package fi.nelikentta.jmh.results;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures as people read them: three digits, and the unit that fits. */
final class Amount {
  private static final MathContext DIGITS = new MathContext(3);

  private Amount() {}

  static String time(double nanos) {
    if (nanos < 999.5) {
      return digits(nanos) + " ns";
    }
    if (nanos < 999.5e3) {
      return digits(nanos / 1e3) + " µs";
    }
    return nanos < 999.5e6 ? digits(nanos / 1e6) + " ms" : digits(nanos / 1e9) + " s";
  }

  static String bytes(double bytes) {
    if (bytes < 999.5) {
      return Math.round(bytes) + " B";
    }
    return bytes < 999.5e3 ? digits(bytes / 1e3) + " kB" : digits(bytes / 1e6) + " MB";
  }

  /** A ratio, or a number whose unit its reader knows. */
  static String number(double value) {
    return value == 0 ? "0" : digits(value);
  }

  /** A number that a person chose: all its digits. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String digits(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    int whole = rounded.precision() - rounded.scale();
    return rounded.setScale(Math.max(0, DIGITS.getPrecision() - whole)).toPlainString();
  }
}
