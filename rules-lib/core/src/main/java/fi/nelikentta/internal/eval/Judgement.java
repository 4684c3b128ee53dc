package fi.nelikentta.internal.eval;

import fi.nelikentta.Position;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.situation.Slots;

/**
 * What a condition, or a part of one, comes to for one client. It lowers the condition anew each
 * time: made for explanations, not for speed.
 */
public final class Judgement {
  private Judgement() {}

  /** Whether the condition holds, as the engines see it. */
  public static boolean holds(Condition condition, Slots slots) {
    return Lowering.lower(condition).holds(slots);
  }

  /** Whether it depends on what is unknown. */
  public static boolean isOpen(Condition condition, Slots slots) {
    return Lowering.lower(condition).judge(slots) == Node.OPEN;
  }

  /** The position as slots of its schema. */
  public static Slots slots(Position position) {
    return new PositionSlots()
        .points(position.complexity(), position.copingDifficulty())
        .shares(position.complexityKnown(), position.copingDifficultyKnown());
  }
}
