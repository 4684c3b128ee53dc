package fi.nelikentta.authoring.check;

import fi.nelikentta.Outcome;
import fi.nelikentta.Possibility;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Supports;
import fi.nelikentta.situation.Axis;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pack does, in figures.
 *
 * @param axes the points that can be reached, by axis
 * @param steps the points that attributes give, in schema order
 * @param nothingKnown what a client gets of whom nothing is known
 * @param rulesBySupports how many rules there are by what their source supports
 */
public record Facts(
    List<Range> axes,
    List<Steps> steps,
    NothingKnown nothingKnown,
    Map<Supports, Integer> rulesBySupports) {

  /** Copies the collections. */
  public Facts {
    axes = List.copyOf(axes);
    steps = List.copyOf(steps);
    rulesBySupports = Map.copyOf(rulesBySupports);
  }

  /**
   * The points of an axis.
   *
   * @param axis the axis
   * @param least the least of those who reach a strategy, 0…100; 101 where nobody does
   * @param greatest the greatest of them, 0…100; -1 where nobody does
   * @param sums the least and the greatest sum before it is clamped
   * @param exactness whether they are exact
   */
  public record Range(Axis axis, int least, int greatest, Sums sums, Exactness exactness) {
    /** How many points of the greatest sum are cut off above 100. */
    public long hiddenAbove() {
      return Math.max(0, sums.greatest() - (ChartPoints.SIDE - 1));
    }

    /** How many points of the least sum are cut off below 0. */
    public long hiddenBelow() {
      return Math.max(0, -sums.least());
    }
  }

  /**
   * Sums before they are clamped.
   *
   * @param least the least
   * @param greatest the greatest
   */
  public record Sums(long least, long greatest) {}

  /** Whether figures are exact. */
  public enum Exactness {
    /** They are reached. */
    EXACT,
    /** They are a bound: the budget was spent. */
    BOUND
  }

  /**
   * The points that one attribute gives while nothing else is known.
   *
   * @param attribute its name
   * @param axis the axis
   * @param steps where the points change, in the order of its values
   */
  public record Steps(String attribute, Axis axis, List<Step> steps) {
    /** Copies the list. */
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /**
   * From this value on it gives so many points.
   *
   * @param from a value, as it is written in DRL
   * @param side whether the value itself gives them too
   * @param points the points of all rules together
   */
  public record Step(String from, Side side, int points) {}

  /** Where a step begins. */
  public enum Side {
    /** At the value. */
    FROM,
    /** Above the value. */
    ABOVE
  }

  /**
   * What a client gets of whom nothing is known.
   *
   * @param outcome the outcome
   * @param strategy the strategy; null where there is none
   * @param possible what it could be
   */
  public record NothingKnown(
      Outcome outcome, @Nullable CustomerStrategy strategy, Set<Possibility> possible) {
    /** Copies the set. */
    public NothingKnown {
      possible = Set.copyOf(possible);
    }
  }
}
