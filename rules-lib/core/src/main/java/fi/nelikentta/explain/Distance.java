package fi.nelikentta.explain;

import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Axis;

/**
 * The fewest points along one axis, the other held, to another strategy; upwards where both ways
 * are as short.
 *
 * @param axis the axis
 * @param from the client's points, 0…100
 * @param to the nearest points that give the other strategy, 0…100
 * @param strategy the other strategy
 */
public record Distance(Axis axis, int from, int to, CustomerStrategy strategy) {

  /** How many points more; negative for fewer. */
  public int points() {
    return to - from;
  }

  /** The lowest points of the upper side: 40 both from 38 to 40 and from 45 to 39. */
  public int boundary() {
    return to > from ? to : to + 1;
  }
}
