package fi.nelikentta.internal.eval;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.situation.Slots;

/** A condition lowered to slots. Immutable and safe to share among threads. */
public abstract class Node {
  /** No value of the unknown attributes makes it hold. */
  public static final int IMPOSSIBLE = 0;

  /** It depends on what is unknown. */
  public static final int OPEN = 1;

  /** It holds whatever the unknown attributes are. */
  public static final int CERTAIN = 2;

  /** The condition, lowered. */
  public static Node of(Condition condition) {
    return Lowering.lower(condition);
  }

  /** Whether it holds, two-valued, as Drools sees it. */
  public abstract boolean holds(Slots slots);

  /** Whether it is impossible, open or certain, three-valued, as Kleene combines. */
  public abstract int judge(Slots slots);

  /** Holds when all parts do. */
  static final class All extends Node {
    private final Node[] parts;

    All(Node[] parts) {
      this.parts = parts;
    }

    @Override
    public boolean holds(Slots slots) {
      for (Node part : parts) {
        if (!part.holds(slots)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int judge(Slots slots) {
      int least = CERTAIN;
      for (int i = 0; i < parts.length && least > IMPOSSIBLE; i++) {
        least = Math.min(least, parts[i].judge(slots));
      }
      return least;
    }
  }

  /** Holds when some part does. */
  static final class Any extends Node {
    private final Node[] parts;

    Any(Node[] parts) {
      this.parts = parts;
    }

    @Override
    public boolean holds(Slots slots) {
      for (Node part : parts) {
        if (part.holds(slots)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int judge(Slots slots) {
      int greatest = IMPOSSIBLE;
      for (int i = 0; i < parts.length && greatest < CERTAIN; i++) {
        greatest = Math.max(greatest, parts[i].judge(slots));
      }
      return greatest;
    }
  }

  /** Holds when the part does not. */
  static final class Not extends Node {
    private final Node part;

    Not(Node part) {
      this.part = part;
    }

    @Override
    public boolean holds(Slots slots) {
      return !part.holds(slots);
    }

    @Override
    public int judge(Slots slots) {
      return CERTAIN - part.judge(slots);
    }
  }

  /** Asks whether an attribute is known. */
  static final class Known extends Node {
    private final int index;
    private final boolean wanted;

    Known(int index, boolean wanted) {
      this.index = index;
      this.wanted = wanted;
    }

    @Override
    public boolean holds(Slots slots) {
      return slots.isKnown(index) == wanted;
    }

    @Override
    public int judge(Slots slots) {
      return slots.isKnown(index) ? (wanted ? CERTAIN : IMPOSSIBLE) : OPEN;
    }
  }
}
