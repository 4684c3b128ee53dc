package fi.nelikentta.internal.explain;

import fi.nelikentta.Position;
import fi.nelikentta.explain.Distance;
import fi.nelikentta.internal.eval.EvaluatedBasis;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far it is along each axis, the other held, to another strategy. */
final class Distances {
  private static final int MOST = 100;

  private Distances() {}

  static List<Distance> of(EvaluatedBasis basis, Result result, Trial trial) {
    List<Distance> distances = new ArrayList<>();
    if (result.hasStrategies()) {
      trial.fire(basis.situation());
      for (Axis axis : Axis.values()) {
        Distance distance = along(axis, basis.position(), result, trial);
        if (distance != null) {
          distances.add(distance);
        }
      }
    }
    distances.sort(Comparator.comparingInt(distance -> Math.abs(distance.points())));
    return distances;
  }

  private static @Nullable Distance along(
      Axis axis, Position position, Result result, Trial trial) {
    int from = position.points(axis);
    for (int points = 1; points <= MOST; points++) {
      for (int to : new int[] {from + points, from - points}) {
        if (to >= 0 && to <= MOST) {
          CustomerStrategy strategy = trial.strategyAt(moved(position, axis, to));
          if (strategy != null && strategy != result.strategy()) {
            return new Distance(axis, from, to, strategy);
          }
        }
      }
    }
    return null;
  }

  private static Position moved(Position position, Axis axis, int to) {
    return new Position(
        axis == Axis.COMPLEXITY ? to : position.complexity(),
        axis == Axis.COMPLEXITY ? position.copingDifficulty() : to,
        position.complexityKnown(),
        position.copingDifficultyKnown());
  }
}
