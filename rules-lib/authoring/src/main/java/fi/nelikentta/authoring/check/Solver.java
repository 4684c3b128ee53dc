package fi.nelikentta.authoring.check;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds cells in which a formula holds, or shows that there are none. It gives up after a stated
 * number of steps and says so. Not safe to share among threads.
 */
final class Solver {
  /** Steps for one question. */
  static final int STEPS = 200_000;

  private final Formulas formulas;

  /** Formulas that hold nowhere, beyond the one that says so itself. */
  private final Set<Formula> nowhere = new HashSet<>();

  private int steps;
  private boolean gaveUp;

  Solver(Formulas formulas) {
    this.formulas = formulas;
  }

  /** What a question came to. */
  enum Verdict {
    /** There are such cells. */
    SOME,
    /** There are none. */
    NONE,
    /** The budget was spent. */
    UNDECIDED
  }

  /**
   * An answer.
   *
   * @param verdict what it came to
   * @param cells by variable, where there are some; what is not in it does not matter
   */
  record Answer(Verdict verdict, TreeMap<Integer, Integer> cells) {
    boolean isNone() {
      return verdict == Verdict.NONE;
    }

    boolean isSome() {
      return verdict == Verdict.SOME;
    }
  }

  /** Where the formula holds. */
  Answer find(Formula formula) {
    steps = 0;
    gaveUp = false;
    Found found = search(formula, null);
    TreeMap<Integer, Integer> cells = new TreeMap<>();
    if (found != null) {
      Way.into(cells, found.way());
      return new Answer(Verdict.SOME, cells);
    }
    return new Answer(gaveUp ? Verdict.UNDECIDED : Verdict.NONE, cells);
  }

  /** A way on which it holds; null in it stands for any cells. */
  private record Found(@Nullable Way way) {}

  private @Nullable Found search(Formula formula, @Nullable Way before) {
    if (formula.isAlways()) {
      return new Found(before);
    }
    if (formula.isNever() || nowhere.contains(formula)) {
      return null;
    }
    if (++steps > STEPS) {
      gaveUp = true;
      return null;
    }
    int variable = formula.variables()[0];
    Set<Formula> tried = new HashSet<>();
    for (int cell = 0; cell < formulas.size(variable); cell++) {
      Formula rest = formulas.given(formula, variable, cell);
      if (tried.add(rest)) {
        Found found = search(rest, Way.of(before, variable, cell));
        if (found != null) {
          return found;
        }
      }
    }
    if (!gaveUp) {
      nowhere.add(formula);
    }
    return null;
  }
}
