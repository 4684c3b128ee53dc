package fi.nelikentta.rule;

import fi.nelikentta.situation.Axis;

/** What a rule says when it fires: one verb with one literal. */
public sealed interface Verb {

  /**
   * Evidence: points on an axis.
   *
   * @param axis the axis
   * @param points -1000…1000, not 0; more complexity is more complex, more difficulty is harder
   */
  record Add(Axis axis, int points) implements Verb {}

  /**
   * A stop. It repeats what a person or system has already recorded and never infers urgency.
   *
   * @param code one of the pack's stops
   */
  record Refer(String code) implements Verb {}

  /**
   * The strategy.
   *
   * @param strategy one of the four
   */
  record Assign(CustomerStrategy strategy) implements Verb {}

  /**
   * An overlay.
   *
   * @param code one of the pack's tags
   */
  record Tag(String code) implements Verb {}
}
