package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import org.jspecify.annotations.Nullable;

/**
 * How many have which evidence, how many would stand elsewhere without it, and how many points rest
 * on use and on need. One thread.
 */
final class EvidenceCounts {
  private static final int MOST = 100;

  private final PackFacts pack;
  private final long[] has;
  private final long[] needs;
  private final long[][] needsUse = new long[Standing.values().length][2];

  /** By standing, axis and grounding: the points of all clients together. */
  private final long[][][] points =
      new long[Standing.values().length][Axis.values().length][Grounding.values().length];

  /** The same: how many clients have any of these points. */
  private final long[][][] clients =
      new long[Standing.values().length][Axis.values().length][Grounding.values().length];

  EvidenceCounts(PackFacts pack) {
    this.pack = pack;
    this.has = new long[pack.adding().size()];
    this.needs = new long[has.length];
  }

  void add(Told told) {
    int[] sums = new int[Axis.values().length];
    int[] use = new int[sums.length];
    int any = 0;
    for (int one : told.evidence()) {
      Adding rule = pack.adding().get(one);
      int axis = rule.axis().ordinal();
      has[one]++;
      sums[axis] += rule.points();
      use[axis] += rule.grounding() == Grounding.USE ? rule.points() : 0;
      int grounding = rule.grounding().ordinal();
      points[told.standing().ordinal()][axis][grounding] += rule.points();
      int bit = 1 << (axis * Grounding.values().length + grounding);
      clients[told.standing().ordinal()][axis][grounding] += (any & bit) == 0 ? 1 : 0;
      any |= bit;
    }
    if (!told.isOnChart()) {
      return;
    }
    if (pack.decision().needsSituations() && told.situation() == null) {
      return;
    }
    int now = strategies(told, sums[0], sums[1]);
    for (int one : told.evidence()) {
      Adding rule = pack.adding().get(one);
      boolean across = rule.axis() == Axis.COMPLEXITY;
      int without =
          strategies(
              told, sums[0] - (across ? rule.points() : 0), sums[1] - (across ? 0 : rule.points()));
      needs[one] += without == now ? 0 : 1;
    }
    boolean moves = strategies(told, sums[0] - use[0], sums[1] - use[1]) != now;
    needsUse[told.standing().ordinal()][moves ? 1 : 0]++;
  }

  private int strategies(Told told, int complexity, int difficulty) {
    return pack.decision()
        .strategies(
            clamp(complexity),
            clamp(difficulty),
            told.place().complexityKnown(),
            told.place().difficultyKnown(),
            pack.decision().needsSituations() ? situation(told) : null);
  }

  private static @Nullable Situation situation(Told told) {
    return told.situation() == null ? null : told.situation().get();
  }

  private static int clamp(int sum) {
    return Math.max(0, Math.min(MOST, sum));
  }

  void join(EvidenceCounts other) {
    for (int i = 0; i < has.length; i++) {
      has[i] += other.has[i];
      needs[i] += other.needs[i];
    }
    for (int s = 0; s < points.length; s++) {
      for (int moves = 0; moves < 2; moves++) {
        needsUse[s][moves] += other.needsUse[s][moves];
      }
      for (int axis = 0; axis < points[s].length; axis++) {
        for (int g = 0; g < points[s][axis].length; g++) {
          points[s][axis][g] += other.points[s][axis][g];
          clients[s][axis][g] += other.clients[s][axis][g];
        }
      }
    }
  }

  /** How many the rule gave points to. */
  long has(int rule) {
    return has[rule];
  }

  /** How many of them the rules of phase 2 would give something else without its points. */
  long needs(int rule) {
    return needs[rule];
  }

  /** How many would get something else if no points rested on use. */
  long needsUse(Standing standing) {
    return needsUse[standing.ordinal()][1];
  }

  /** The points of all who stand there, together. */
  long points(Standing standing, Axis axis, Grounding grounding) {
    return points[standing.ordinal()][axis.ordinal()][grounding.ordinal()];
  }

  /** How many who stand there have any such points. */
  long clients(Standing standing, Axis axis, Grounding grounding) {
    return clients[standing.ordinal()][axis.ordinal()][grounding.ordinal()];
  }
}
