package fi.nelikentta.jmh.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Short runs of several sides, a round of all after the other, so that what disturbs the machine
 * for a while disturbs all sides. A ratio is taken within a round, and the median over the rounds.
 */
final class Rounds {
  private final Map<Side, Map<Integer, Side.Reading>> readings = new HashMap<>();
  private int round;

  /** Runs a round; every other one the other way round, since machines tire. */
  void run(List<Side> sides) throws RunnerException {
    List<Side> order = new ArrayList<>(sides);
    if (round % 2 == 1) {
      Collections.reverse(order);
    }
    for (Side side : order) {
      readings.computeIfAbsent(side, one -> new HashMap<>()).put(round, side.measure());
    }
    round++;
  }

  /** How many times the lower side goes into the upper, over the rounds that have both. */
  double ratio(Side upper, Side lower) {
    List<Double> ratios = new ArrayList<>();
    Map<Integer, Side.Reading> below = of(lower);
    of(upper)
        .forEach(
            (at, reading) -> {
              Side.Reading other = below.get(at);
              if (other != null) {
                ratios.add(reading.nanos() / other.nanos());
              }
            });
    return JmhFile.median(ratios);
  }

  /** The median of what was allocated for each operation. */
  double bytes(Side side) {
    return median(side, Side.Reading::bytes);
  }

  /** The median time of each operation. */
  double nanos(Side side) {
    return median(side, Side.Reading::nanos);
  }

  private double median(Side side, ToDoubleFunction<Side.Reading> what) {
    return JmhFile.median(of(side).values().stream().map(what::applyAsDouble).toList());
  }

  private Map<Integer, Side.Reading> of(Side side) {
    return readings.getOrDefault(side, Map.of());
  }
}
