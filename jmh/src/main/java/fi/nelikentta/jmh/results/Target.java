package fi.nelikentta.jmh.results;

/**
 * A question with the figure that must hold, and what was measured.
 *
 * @param id its name in the file of reasons
 * @param question what stands on the page
 * @param measured the median over the rounds
 * @param unit after the number; empty for a ratio
 * @param bound on which side of the target the figure must be
 * @param target the figure that must hold
 * @param detail what a reader must know to read the figure, such as which peer it is; may be empty
 */
public record Target(
    String id,
    String question,
    double measured,
    String unit,
    Bound bound,
    double target,
    String detail) {

  /** On which side of the target a figure is good. */
  public enum Bound {
    /** The less the better. */
    AT_MOST("≤"),
    /** The more the better. */
    AT_LEAST("≥");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /** Whether the figure is on the good side. */
  public boolean isMet() {
    return bound == Bound.AT_MOST ? measured <= target : measured >= target;
  }

  String verdict() {
    return isMet() ? "ok" : "short";
  }

  String measuredText() {
    return Amount.number(measured) + unit;
  }

  String targetText() {
    return bound.sign() + " " + Amount.plain(target) + unit;
  }

  /** As the terminal has it. */
  public String line() {
    String read = detail.isEmpty() ? "" : "  (" + detail + ")";
    return "%-76s %10s  %-11s %-5s%s"
        .formatted(question, measuredText(), targetText(), verdict(), read)
        .stripTrailing();
  }
}
