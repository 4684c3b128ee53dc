package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.space.Drl;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Place;
import java.util.function.UnaryOperator;

/**
 * A change of a condition.
 *
 * @param mutation what kind
 * @param place where the changed part begins
 * @param was the changed part in DRL
 * @param now what stands there instead; empty where nothing does
 * @param condition the condition with the change
 */
record Edit(Mutation mutation, Place place, String was, String now, Condition condition) {
  /** A part becomes another. */
  static Edit of(Mutation mutation, Condition was, Condition now) {
    return new Edit(mutation, was.place(), Drl.of(was), Drl.of(now), now);
  }

  /** The same change seen from a condition around it. */
  Edit within(UnaryOperator<Condition> around) {
    return new Edit(mutation, place, was, now, around.apply(condition));
  }
}
