package fi.nelikentta.internal.eval;

/**
 * The rectangle of the chart in which a client may lie, whatever becomes known; 0…100.
 *
 * @param complexityLeast the least complexity
 * @param complexityGreatest the greatest
 * @param difficultyLeast the least coping difficulty
 * @param difficultyGreatest the greatest
 */
public record Extent(
    int complexityLeast, int complexityGreatest, int difficultyLeast, int difficultyGreatest) {

  /** The points that a sum comes to on an axis. */
  public static int clamp(long points) {
    return (int) Math.max(0, Math.min(100, points));
  }
}
