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

  /** The points on the axis. */
  public int points(Axis axis) {
    return axis == Axis.COMPLEXITY ? complexity : copingDifficulty;
  }

  /** The known share of the axis. */
  public double known(Axis axis) {
    return axis == Axis.COMPLEXITY ? complexityKnown : copingDifficultyKnown;
  }
}
