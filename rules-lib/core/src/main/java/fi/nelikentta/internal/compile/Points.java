package fi.nelikentta.internal.compile;

import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;

/** Points of both axes in one number, so that one addition adds to both. */
final class Points {
  private Points() {}

  /** What the rule adds. */
  static long packed(Verb.Add add) {
    return add.axis() == Axis.COMPLEXITY ? (long) add.points() << 32 : add.points();
  }

  /** The complexity of a sum, 0…100. */
  static int complexity(long sum) {
    return clamp((int) ((sum - (int) sum) >> 32));
  }

  /** The copingDifficulty of a sum, 0…100. */
  static int difficulty(long sum) {
    return clamp((int) sum);
  }

  private static int clamp(int points) {
    return Math.max(0, Math.min(100, points));
  }
}
