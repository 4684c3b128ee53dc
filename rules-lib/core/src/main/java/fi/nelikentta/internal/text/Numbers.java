package fi.nelikentta.internal.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import fi.nelikentta.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text, the same on every JDK, locale and zone. */
public final class Numbers {
  private static final int SHARE_DECIMALS = 4;

  private Numbers() {}

  /** The shortest text that reads back to the same double, by Schubfach on every JDK. */
  public static String shortest(double value) {
    return NumberOutput.toString(value, true);
  }

  /** The shortest text in plain decimals: no exponent, no trailing zeros, no trailing point. */
  public static String plain(double value) {
    BigDecimal exact = new BigDecimal(shortest(value));
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  /** The numbers between two limits, either of which may be infinite, in words. */
  public static Message limits(double least, double greatest) {
    if (Double.isInfinite(least)) {
      return Double.isInfinite(greatest)
          ? Message.of(Message.class, "finite-numbers")
          : Message.of(Message.class, "or-less", plain(greatest));
    }
    return Double.isInfinite(greatest)
        ? Message.of(Message.class, "or-more", plain(least))
        : Message.verbatim(plain(least) + "…" + plain(greatest));
  }

  /** The same in English. */
  public static String range(double least, double greatest) {
    return limits(least, greatest).toString();
  }

  /** A share as an exact fraction, rounded half up to 4 decimals, without trailing zeros. */
  public static String share(int known, int all) {
    if (all == 0) {
      return "1";
    }
    BigDecimal share =
        BigDecimal.valueOf(known)
            .divide(BigDecimal.valueOf(all), SHARE_DECIMALS, RoundingMode.HALF_UP);
    return share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString();
  }
}
