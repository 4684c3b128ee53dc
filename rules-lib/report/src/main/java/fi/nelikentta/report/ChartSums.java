package fi.nelikentta.report;

import fi.nelikentta.authoring.chart.Ground;
import fi.nelikentta.authoring.chart.PackMap;
import fi.nelikentta.authoring.chart.Points;
import fi.nelikentta.authoring.diff.Disclosure;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader knows of the chart beyond its numbers: which strategies a bar or a square can hold,
 * as the boundaries are drawn, and that squares and bars are of the same clients. From it a few
 * could follow who are told nowhere.
 */
final class ChartSums {
  private static final List<Standing> ON_CHART =
      StandingFigures.STANDINGS.stream().filter(StandingFigures::isOnChart).toList();

  private final Disclosure disclosure;
  private final StandingFigures standings;
  private final ChartCounts counts;
  private final PackMap map;

  ChartSums(Disclosure disclosure, StandingFigures standings, ChartCounts counts, PackMap map) {
    this.disclosure = disclosure;
    this.standings = standings;
    this.counts = counts;
    this.map = map;
  }

  void add(Map<Axis, List<Integer>> bars, Squares squares) {
    for (Axis axis : Axis.values()) {
      bars(axis, StandingFigures.place(bars, axis));
    }
    List<Integer> places = new ArrayList<>();
    for (Squares.Square square : squares.all()) {
      places.add(disclosure.addUntold(square.count(), square.from(), square.to()));
    }
    for (Axis axis : Axis.values()) {
      lines(axis, StandingFigures.place(bars, axis), squares, places);
    }
    regions(squares, places);
  }

  /** Each bar parted by where its clients stand. */
  private void bars(Axis axis, List<Integer> bars) {
    Map<Standing, List<Integer>> byStanding = new EnumMap<>(Standing.class);
    for (int bar = 0; bar < bars.size(); bar++) {
      int from = bar * ChartFigures.WIDTH;
      int to = bar == bars.size() - 1 ? Points.SIDE - 1 : from + ChartFigures.WIDTH - 1;
      Area area =
          axis == Axis.COMPLEXITY
              ? new Area(from, to, 0, Points.SIDE - 1)
              : new Area(0, Points.SIDE - 1, from, to);
      Set<Standing> possible = area.possible(map);
      List<Integer> parts = new ArrayList<>();
      for (Standing standing : ON_CHART) {
        long count = area.count(counts, standing);
        int place =
            possible.contains(standing)
                ? disclosure.addUntold(count)
                : disclosure.addUntold(count, count, count);
        parts.add(place);
        byStanding.computeIfAbsent(standing, none -> new ArrayList<>()).add(place);
      }
      disclosure.sum(bars.get(bar), parts);
    }
    byStanding.forEach((standing, parts) -> disclosure.sum(standings.place(standing), parts));
  }

  /** A line of squares holds the clients of one bar, or of several. */
  private void lines(Axis axis, List<Integer> bars, Squares squares, List<Integer> places) {
    int width = squares.side() / ChartFigures.WIDTH;
    for (int line = 0; line < squares.row(); line++) {
      List<Integer> inLine = new ArrayList<>();
      long count = 0;
      for (int i = 0; i < squares.row(); i++) {
        int place = axis == Axis.COMPLEXITY ? i * squares.row() + line : line * squares.row() + i;
        inLine.add(places.get(place));
        count += squares.all().get(place).count();
      }
      int whole = disclosure.addUntold(count);
      disclosure.sum(whole, inLine);
      disclosure.sum(whole, bars.subList(line * width, (line + 1) * width));
    }
  }

  /** Where squares do not lie across a boundary, those of a region hold its clients. */
  private void regions(Squares squares, List<Integer> places) {
    Map<Standing, List<Integer>> inside = new EnumMap<>(Standing.class);
    Set<Standing> blurred = EnumSet.noneOf(Standing.class);
    for (int i = 0; i < places.size(); i++) {
      Squares.Square square = squares.all().get(i);
      int right = end(square.left(), squares.side());
      int top = end(square.bottom(), squares.side());
      Set<Standing> possible = new Area(square.left(), right, square.bottom(), top).possible(map);
      if (possible.size() == 1) {
        inside
            .computeIfAbsent(possible.iterator().next(), none -> new ArrayList<>())
            .add(places.get(i));
      } else {
        blurred.addAll(possible);
      }
    }
    inside.forEach(
        (standing, parts) -> {
          if (!blurred.contains(standing)) {
            disclosure.sum(standings.place(standing), parts);
          }
        });
  }

  private static int end(int from, int side) {
    return from + side == Points.SIDE - 1 ? from + side : from + side - 1;
  }

  /** A rectangle of points, its ends included. */
  private record Area(int left, int right, int bottom, int top) {
    long count(ChartCounts counts, Standing standing) {
      long sum = 0;
      for (int d = bottom; d <= top; d++) {
        for (int c = left; c <= right; c++) {
          sum += counts.at(standing, c, d);
        }
      }
      return sum;
    }

    /** Where clients in it can stand, as far as the drawn boundaries tell. */
    Set<Standing> possible(PackMap map) {
      EnumSet<Standing> possible = EnumSet.noneOf(Standing.class);
      for (int d = bottom; d <= top; d++) {
        for (int c = left; c <= right; c++) {
          Ground ground = map.regions().get(map.regionAt(c, d)).ground();
          if (ground.kind() != Ground.Kind.ONE) {
            return EnumSet.copyOf(ON_CHART);
          }
          possible.add(standing(ground.always().iterator().next()));
        }
      }
      return possible;
    }

    private static Standing standing(CustomerStrategy strategy) {
      return Standing.valueOf(strategy.name());
    }
  }
}
