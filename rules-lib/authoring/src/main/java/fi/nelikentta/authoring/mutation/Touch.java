package fi.nelikentta.authoring.mutation;

import fi.nelikentta.Position;
import fi.nelikentta.authoring.space.Combinations;
import fi.nelikentta.authoring.space.Reachable;
import fi.nelikentta.authoring.space.Values;
import fi.nelikentta.internal.eval.Judgement;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For which clients the changed rule says, or could say, something else. For all others the mutant
 * answers as the pack does, since a proposal rests on what each rule comes to alone.
 */
final class Touch {
  private static final long COMBINATIONS = 20_000;

  private final RulePack pack;
  private final Rule was;
  private final @Nullable Rule now;
  private final Node wasClient;
  private final Node nowClient;
  private final boolean sameVerb;
  private final boolean sameAttributes;
  private final Values values;

  Touch(RulePack pack, Mutant mutant) {
    this.pack = pack;
    this.was = mutant.rule();
    this.now = mutant.changed();
    this.wasClient = Node.of(condition(was.when().situation()));
    this.nowClient = now == null ? wasClient : Node.of(condition(now.when().situation()));
    this.sameVerb = now != null && was.verb().equals(now.verb());
    this.sameAttributes = now != null && was.looksAt().equals(now.looksAt());
    List<Condition> conditions = new ArrayList<>(List.of(condition(was.when().situation())));
    if (now != null) {
      conditions.add(condition(now.when().situation()));
    }
    this.values = Values.of(conditions);
  }

  private Condition condition(@Nullable Condition condition) {
    return condition == null ? new Condition.All(List.of(), was.place()) : condition;
  }

  /** The values at which the rule, or the changed rule, could change its mind. */
  Values values() {
    return values;
  }

  /** Whether the mutant may answer otherwise of this client, by what is known alone. */
  boolean touches(Slots client) {
    int judged = wasClient.judge(client);
    boolean holds = wasClient.holds(client);
    if (!sameVerb) {
      return holds || judged != Node.IMPOSSIBLE;
    }
    return holds != nowClient.holds(client)
        || judged != nowClient.judge(client)
        || (!sameAttributes && (was.isPhase2() || judged == Node.OPEN));
  }

  /** Whether the mutant can answer otherwise of this client at any position. */
  boolean mayTouch(Slots client) {
    return was.isPhase2() || touches(client);
  }

  /** Whether it is proven that the mutant answers of every client as the pack does. */
  boolean isNothing() {
    if (values.combinations() > COMBINATIONS || !values.isComplete()) {
      return false;
    }
    boolean untouched =
        Combinations.visit(
            values, COMBINATIONS, known -> !touches(Reachable.situation(pack, known)));
    return untouched && (!sameVerb || hasSamePositions());
  }

  private boolean hasSamePositions() {
    Condition before = was.when().position();
    Condition after = now == null ? null : now.when().position();
    if (before == null || after == null) {
      return true;
    }
    Values chart = Values.of(List.of(before, after));
    if (chart.combinations() > COMBINATIONS || !chart.isComplete()) {
      return false;
    }
    Node beforeNode = Node.of(before);
    Node afterNode = Node.of(after);
    return Combinations.visit(
        chart,
        COMBINATIONS,
        known -> {
          Slots slots = Judgement.slots(position(known));
          return beforeNode.holds(slots) == afterNode.holds(slots);
        });
  }

  private static Position position(Map<Attribute, Object> known) {
    return new Position(
        (int) known.getOrDefault(PositionSchema.COMPLEXITY, 0),
        (int) known.getOrDefault(PositionSchema.COPING_DIFFICULTY, 0),
        (double) known.getOrDefault(PositionSchema.COMPLEXITY_KNOWN, 0.0),
        (double) known.getOrDefault(PositionSchema.COPING_DIFFICULTY_KNOWN, 0.0));
  }
}
