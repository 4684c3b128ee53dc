package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Node;

/**
 * What a condition answers, as bits: whether it holds, is certain, is possible. Conditions joined
 * by "and" have the common bits of their answers, joined by "or" the bits of either: two-valued
 * logic and Kleene's are both so.
 */
final class Answer {
  static final int HOLDS = 1;
  static final int CERTAIN = 2;
  static final int POSSIBLE = 4;

  private Answer() {}

  /** The bits of the two answers, of which the second is a judgement of {@link Node}. */
  static byte of(boolean holds, int judged) {
    return (byte)
        ((holds ? HOLDS : 0)
            | (judged == Node.CERTAIN ? CERTAIN : 0)
            | (judged == Node.IMPOSSIBLE ? 0 : POSSIBLE));
  }
}
