package fi.nelikentta.authoring.check;

import fi.nelikentta.rule.Condition;
import java.util.List;

/** A condition as it would be if one of its tests were no question. */
final class Decided {
  private Decided() {}

  /** As if the test always held, and as if it never did. */
  static List<Condition> both(Condition condition, Condition leaf) {
    Condition always = new Condition.All(List.of(), leaf.place());
    return List.of(
        condition.with(leaf, always),
        condition.with(leaf, new Condition.Not(always, leaf.place())));
  }
}
