package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Slots;

/** Something that answers by itself: its cells are its answers, two-valued and three-valued. */
abstract class AnswerVar extends Var {
  /** How many answers there are. */
  static final int CELLS = 6;

  AnswerVar(int attribute) {
    super(attribute);
  }

  /** The cell of the answer; the second is a judgement of {@code Node}. */
  static int cell(boolean holds, int judged) {
    return judged * 2 + (holds ? 1 : 0);
  }

  /** Whether it holds in the cell. */
  static boolean holds(int cell) {
    return (cell & 1) != 0;
  }

  /** The judgement of the cell. */
  static int judged(int cell) {
    return cell >> 1;
  }

  @Override
  final int cells() {
    return CELLS;
  }

  /** Its answers stand in the cell itself. */
  @Override
  final Slots sample(int cell) {
    throw new IllegalStateException("an answer has no sample.");
  }
}
