package fi.nelikentta.report;

import fi.nelikentta.authoring.chart.PackMap;
import fi.nelikentta.authoring.chart.Points;
import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Disclosure;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many lie where on the chart: along each axis, near a boundary, and in squares. */
final class ChartFigures {
  /** Points in a bar of a histogram. */
  static final int WIDTH = 5;

  /** Points to the nearest boundary, up to each of these; the last part is farther. */
  static final List<Integer> NEAR = List.of(1, 2, 5, 10);

  private static final int BARS = 100 / WIDTH;

  private final Disclosure disclosure;
  private final Map<Axis, List<Integer>> bars = new EnumMap<>(Axis.class);
  private final List<Integer> near = new ArrayList<>();
  private final PackMap map;
  private final Squares squares;

  ChartFigures(Disclosure disclosure, StandingFigures standings, Cohort cohort) {
    this.disclosure = disclosure;
    this.map = PackMap.of(cohort.rules());
    this.squares = Squares.of(cohort.chart(), cohort.plan().minCell());
    long[][] byBar = new long[Axis.values().length][BARS];
    long[] byDistance = new long[NEAR.size() + 1];
    for (int d = 0; d < Points.SIDE; d++) {
      for (int c = 0; c < Points.SIDE; c++) {
        long count = cohort.chart().at(c, d);
        if (count > 0) {
          byBar[0][Math.min(c / WIDTH, BARS - 1)] += count;
          byBar[1][Math.min(d / WIDTH, BARS - 1)] += count;
          byDistance[part(distance(c, d))] += count;
        }
      }
    }
    for (Axis axis : Axis.values()) {
      List<Integer> places = new ArrayList<>();
      for (long count : byBar[axis.ordinal()]) {
        places.add(disclosure.add(count));
      }
      disclosure.sum(standings.onChartPlace(), places);
      bars.put(axis, places);
    }
    for (long count : byDistance) {
      near.add(disclosure.add(count));
    }
    disclosure.sum(standings.onChartPlace(), near);
    new ChartSums(disclosure, standings, cohort.chart(), map).add(bars, squares);
  }

  private static int part(int distance) {
    for (int i = 0; i < NEAR.size(); i++) {
      if (distance <= NEAR.get(i)) {
        return i;
      }
    }
    return NEAR.size();
  }

  /** The fewest points along one axis, the other held, to where the strategies are others. */
  private int distance(int complexity, int difficulty) {
    Set<?> here = strategies(complexity, difficulty);
    for (int step = 1; step < Points.SIDE; step++) {
      if (isOther(here, complexity - step, difficulty)
          || isOther(here, complexity + step, difficulty)
          || isOther(here, complexity, difficulty - step)
          || isOther(here, complexity, difficulty + step)) {
        return step;
      }
    }
    return Points.SIDE;
  }

  private boolean isOther(Set<?> here, int complexity, int difficulty) {
    return complexity >= 0
        && complexity < Points.SIDE
        && difficulty >= 0
        && difficulty < Points.SIDE
        && !strategies(complexity, difficulty).equals(here);
  }

  private Set<?> strategies(int complexity, int difficulty) {
    return map.regions().get(map.regionAt(complexity, difficulty)).ground().strategies();
  }

  PackMap map() {
    return map;
  }

  Squares squares() {
    return squares;
  }

  /** From 0 points on, {@link #WIDTH} points in each. */
  List<Count> bars(Axis axis) {
    return bars.getOrDefault(axis, List.of()).stream().map(disclosure::count).toList();
  }

  /** By the parts of {@link #NEAR}. */
  List<Count> near() {
    return near.stream().map(disclosure::count).toList();
  }
}
