package fi.nelikentta.authoring.diff;

import java.util.Locale;

/** What may differ of a rule, an attribute, {@code pack.yaml} or a text. */
public enum Aspect {
  /** The number or code that a condition compares with. */
  THRESHOLD(Weight.PROPOSALS),
  /** A condition that became another one. */
  CONDITION(Weight.PROPOSALS),
  /** A condition that only the new rule has. */
  CONDITION_ADDED(Weight.PROPOSALS),
  /** A condition that only the old rule has. */
  CONDITION_REMOVED(Weight.PROPOSALS),
  /** Conditions that differ as they stand and mean the same. */
  CONDITION_REWRITTEN(Weight.WORDING),
  /** Conditions of which it was too much work to decide whether they mean the same. */
  CONDITION_UNDECIDED(Weight.PROPOSALS),
  /** The points of a rule. */
  POINTS(Weight.PROPOSALS),
  /** The strategy of a rule. */
  STRATEGY(Weight.PROPOSALS),
  /** What a rule does: another verb, axis, stop or tag. */
  VERB(Weight.PROPOSALS),
  /** A rule's name. */
  NAME(Weight.WORDING),
  /** What a rule cites. */
  SOURCE(Weight.PARTICULARS),
  /** What a rule's source supports. */
  SUPPORTS(Weight.PARTICULARS),
  /** Why a rule may speak against a direction. */
  NON_MONOTONIC(Weight.PARTICULARS),
  /** Why a rule counts beside another. */
  BOTH_COUNT(Weight.PARTICULARS),
  /** An attribute's type. */
  TYPE(Weight.PROPOSALS),
  /** An attribute's least value. */
  MIN(Weight.PROPOSALS),
  /** An attribute's greatest value. */
  MAX(Weight.PROPOSALS),
  /** Whether an attribute's codes are a closed list; missing where any text will do. */
  CODES(Weight.PROPOSALS),
  /** A code that an attribute takes now. */
  CODE_ADDED(Weight.PROPOSALS),
  /** A code that an attribute takes no more. */
  CODE_REMOVED(Weight.PROPOSALS),
  /** The order of an attribute's codes. */
  CODE_ORDER(Weight.PARTICULARS),
  /** The axis of an attribute. */
  AXIS(Weight.PROPOSALS),
  /** What an attribute is about. */
  TOPIC(Weight.PROPOSALS),
  /** The unit of an attribute. */
  UNIT(Weight.PARTICULARS),
  /** Who says what an attribute holds. */
  FROM(Weight.PARTICULARS),
  /** Which end of an attribute is worse. */
  WORSE(Weight.PARTICULARS),
  /** Whether a client may be told of a change of an attribute. */
  CHANGEABLE(Weight.PARTICULARS),
  /** Whether an attribute is never echoed. */
  SENSITIVE(Weight.PARTICULARS),
  /** The least known share of an axis. */
  MINIMUM_KNOWN(Weight.PROPOSALS),
  /** A value of {@code pack.yaml} that no proposal hangs on. */
  VALUE(Weight.PARTICULARS),
  /** A text of a rule that names the old number still, in one language. */
  TEXT_BEHIND(Weight.TEXTS),
  /** A text in one language. */
  TEXT(Weight.TEXTS);

  private final Weight weight;

  Aspect(Weight weight) {
    this.weight = weight;
  }

  /** What a difference of it can alter. */
  public Weight weight() {
    return weight;
  }

  /** The name in JSON and in words. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
