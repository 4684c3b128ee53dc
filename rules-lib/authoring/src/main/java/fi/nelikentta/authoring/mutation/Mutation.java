package fi.nelikentta.authoring.mutation;

import java.util.Locale;

/** The ways in which a pack is changed to see whether its cases notice. */
public enum Mutation {
  /** A number in a condition is moved by one step. */
  SHIFT_THRESHOLD,
  /** A comparison is turned around, or made strict or not strict. */
  FLIP_COMPARISON,
  /** A test asks for the opposite. */
  NEGATE,
  /** {@code true} becomes {@code false}, or the other way round. */
  CHANGE_BOOLEAN,
  /** A code or text becomes another one, or leaves or joins a list. */
  CHANGE_CODE,
  /** One part of a condition is left out. */
  DROP_CONDITION,
  /** A question whether something is known is left out. */
  DROP_GUARD,
  /** "And" becomes "or", or the other way round. */
  SWAP_JOIN,
  /** A rule gives one point more or one less. */
  CHANGE_POINTS,
  /** A rule gives its points on the other axis. */
  CHANGE_AXIS,
  /** A rule is left out. */
  DROP_RULE,
  /** A rule assigns another strategy. */
  SWAP_STRATEGY,
  /** A rule gives another tag. */
  CHANGE_TAG,
  /** A rule gives another stop. */
  CHANGE_STOP;

  /** The name in reports, as {@code shift-threshold}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
