package fi.nelikentta.authoring.coverage;

/**
 * A number at a threshold or beside it. Beside a threshold of a Double every number up to the
 * neighbour counts, so that 15.05 is as good as 15.1 beside 15.
 *
 * @param value the number itself; in a comparison of two attributes their difference, left minus
 *     right
 * @param least the least number that counts
 * @param greatest the greatest number that counts
 * @param cases how many cases have such a number
 */
public record BoundaryPoint(double value, double least, double greatest, int cases) {
  /** Whether some case has it. */
  public boolean isHit() {
    return cases > 0;
  }

  /** Whether the number counts. */
  boolean takes(double number) {
    return number >= least && number <= greatest;
  }
}
