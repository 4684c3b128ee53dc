package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Slots;

/** A condition that comes true in too many ways to list; it is asked itself. */
final class FormulaVar extends AnswerVar {
  /** What it answers, by cell. */
  static final byte[] ANSWERS = answers();

  private final Formula formula;
  private final int[] looksAt;
  private final Vars vars;

  FormulaVar(Formula formula, Vars vars) {
    super(vars.get(formula.vars()[0]).attribute());
    this.formula = formula;
    this.looksAt = formula.vars();
    this.vars = vars;
  }

  @Override
  int cell(Slots slots) {
    int[] cells = new int[vars.size()];
    for (int var : looksAt) {
      cells[var] = vars.get(var).cell(slots);
    }
    return cell(formula.holds(cells), formula.judge(cells));
  }

  private static byte[] answers() {
    byte[] answers = new byte[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
      answers[cell] = Answer.of(holds(cell), judged(cell));
    }
    return answers;
  }
}
