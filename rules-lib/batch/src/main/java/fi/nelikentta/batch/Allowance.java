package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.WrongUsageException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How many rejected rows are borne.
 *
 * @param most beyond so many the run is given up
 * @param allowed up to so much of it, the run ends as if there were none
 * @param unit what that much is counted in
 */
public record Allowance(long most, BigDecimal allowed, Unit unit) {
  /** None are as if they were none, and none end the run. */
  public static final Allowance NONE = new Allowance(Long.MAX_VALUE, BigDecimal.ZERO, Unit.ROWS);

  private static final Pattern FORM = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,9})?%|[0-9]{1,15}");
  private static final int PER_CENT = 100;

  /** What is counted. */
  public enum Unit {
    /** Rows. */
    ROWS,
    /** Percent of the rows that were read. */
    PERCENT
  }

  /**
   * With that text of {@code --allow-rejects}, as {@code 10} or {@code 0.5%}.
   *
   * @throws WrongUsageException if it is neither
   */
  public static Allowance of(long most, String allowed) {
    if (!FORM.matcher(allowed).matches()) {
      throw new WrongUsageException(say("allow-rejects-form", allowed), say("allow-rejects-hint"));
    }
    boolean share = allowed.endsWith("%");
    String number = share ? allowed.substring(0, allowed.length() - 1) : allowed;
    return new Allowance(most, new BigDecimal(number), share ? Unit.PERCENT : Unit.ROWS);
  }

  /** Whether so many of so many rows are as good as none. */
  public boolean allows(long rejected, long rows) {
    BigDecimal part = BigDecimal.valueOf(rejected);
    return unit == Unit.ROWS
        ? part.compareTo(allowed) <= 0
        : part.multiply(BigDecimal.valueOf(PER_CENT))
                .compareTo(allowed.multiply(BigDecimal.valueOf(rows)))
            <= 0;
  }
}
