package fi.nelikentta.internal.eval;

/** The rectangle of the chart in which a client may lie, whatever becomes known; 0…100. */
record Extent(
    int complexityLeast, int complexityGreatest, int difficultyLeast, int difficultyGreatest) {

  static int clamp(long points) {
    return (int) Math.max(0, Math.min(100, points));
  }
}
