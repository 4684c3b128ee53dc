package fi.nelikentta.authoring.diff;

import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Slots;
import org.jspecify.annotations.Nullable;

/** A rule made ready to be fired by itself, on a situation of its own pack. */
final class Lowered {
  private final Rule rule;
  private final @Nullable Node situation;
  private final @Nullable Node position;

  Lowered(Rule rule) {
    this.rule = rule;
    this.situation = rule.when().situation() == null ? null : Node.of(rule.when().situation());
    this.position = rule.when().position() == null ? null : Node.of(rule.when().position());
  }

  Verb verb() {
    return rule.verb();
  }

  boolean isPhase2() {
    return position != null;
  }

  /** Whether a change of it could move anybody: a tag is laid over whatever comes out. */
  boolean canMove() {
    return !(rule.verb() instanceof Verb.Tag);
  }

  boolean looksAtShares() {
    boolean[] looks = new boolean[1];
    if (rule.when().position() != null) {
      rule.when().position().attributes(attribute -> looks[0] |= attribute.index() >= 2);
    }
    return looks[0];
  }

  boolean holds(Situation client) {
    return situation == null || situation.holds(client);
  }

  boolean holdsAt(Slots spot) {
    return position == null || position.holds(spot);
  }
}
