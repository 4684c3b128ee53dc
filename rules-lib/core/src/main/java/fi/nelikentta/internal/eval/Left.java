package fi.nelikentta.internal.eval;

/**
 * How many possibilities the answers to some questions leave.
 *
 * @param least with the best answers; 0 where the rules then give nothing
 * @param most with the worst
 */
public record Left(int least, int most) {
  /** Whether some answers leave one possibility only. */
  public boolean maySettle() {
    return least == 1;
  }

  /** Whether any answers do. */
  public boolean settles() {
    return least == 1 && most == 1;
  }
}
