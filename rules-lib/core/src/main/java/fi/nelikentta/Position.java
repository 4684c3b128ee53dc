package fi.nelikentta;

import fi.nelikentta.situation.Axis;

/**
 * Where a client lies on the chart.
 *
 * @param complexity 0 (simple) … 100 (complex) points
 * @param copingDifficulty 0 (easy) … 100 (hard) points
 * @param complexityKnown the share of the axis's topics of which something is known, 0…1
 * @param copingDifficultyKnown the share of the axis's topics of which something is known, 0…1
 */
public record Position(
    int complexity, int copingDifficulty, double complexityKnown, double copingDifficultyKnown) {
  private static final int MOST = 100;

  /** Nothing outside the chart. */
  public Position {
    if (complexity < 0
        || complexity > MOST
        || copingDifficulty < 0
        || copingDifficulty > MOST
        || !(complexityKnown >= 0 && complexityKnown <= 1)
        || !(copingDifficultyKnown >= 0 && copingDifficultyKnown <= 1)) {
      throw new IllegalArgumentException(
          "a position lies outside 0…100 points or 0…1 known.\nTry: clamp the points first.");
    }
  }

  /** The points on the axis. */
  public int points(Axis axis) {
    return axis == Axis.COMPLEXITY ? complexity : copingDifficulty;
  }

  /** The known share of the axis. */
  public double known(Axis axis) {
    return axis == Axis.COMPLEXITY ? complexityKnown : copingDifficultyKnown;
  }
}
