package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Slots;

/** Something that answers by itself: its cells are its answers. */
abstract class AnswerVar extends Var {
  AnswerVar(int attribute) {
    super(attribute);
  }

  /** Whether it holds in the cell, two-valued. */
  abstract boolean holds(int cell);

  /** The judgement of the cell, as {@code Node} has them. */
  abstract int judged(int cell);

  /** Its answers stand in the cell itself. */
  @Override
  final Slots sample(int cell) {
    throw new IllegalStateException("an answer has no sample.");
  }
}
