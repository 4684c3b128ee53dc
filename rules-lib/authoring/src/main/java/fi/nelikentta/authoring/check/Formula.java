package fi.nelikentta.authoring.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition over the cells of variables. Made by {@link Formulas} alone, which makes each once:
 * two of one set of formulas are equal only when they are the same object. Its fields never change
 * but for what is remembered. Not safe to share among threads.
 */
final class Formula {
  /** How it is put together. */
  enum Kind {
    /** Holds in every cell. */
    ALWAYS,
    /** Holds in none. */
    NEVER,
    /** Holds in some cells of one variable. */
    CELLS,
    /** Holds where all parts do. */
    ALL,
    /** Holds where some part does. */
    ANY
  }

  private final int id;
  private final Kind kind;
  private final int variable;
  private final BitSet cells;
  private final List<Formula> parts;
  private final int[] variables;

  /** What is left of it once a variable's cell is known; by variable and cell. */
  private final Map<Long, Formula> rest = new HashMap<>();

  private @Nullable Formula negation;

  Formula(int id, Kind kind, int variable, BitSet cells, List<Formula> parts, int[] variables) {
    this.id = id;
    this.kind = kind;
    this.variable = variable;
    this.cells = cells;
    this.parts = parts;
    this.variables = variables;
  }

  /** Its number among the formulas of one set. */
  int id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  /** The variable of a formula over cells. */
  int variable() {
    return variable;
  }

  /** The cells of a formula over cells; not to be changed. */
  BitSet cells() {
    return cells;
  }

  /** The parts of a formula that has some. */
  List<Formula> parts() {
    return parts;
  }

  /** The variables that it looks at, ascending; not to be changed. */
  int[] variables() {
    return variables;
  }

  boolean isAlways() {
    return kind == Kind.ALWAYS;
  }

  boolean isNever() {
    return kind == Kind.NEVER;
  }

  /** Whether it looks at the variable. */
  boolean looksAt(int wanted) {
    return java.util.Arrays.binarySearch(variables, wanted) >= 0;
  }

  @Nullable Formula rest(long place) {
    return rest.get(place);
  }

  void remember(long place, Formula left) {
    rest.put(place, left);
  }

  @Nullable Formula negation() {
    return negation;
  }

  void remember(Formula opposite) {
    this.negation = opposite;
  }

  /** Whether it holds in these cells, by variable. */
  boolean holds(int[] cellByVariable) {
    return switch (kind) {
      case ALWAYS -> true;
      case NEVER -> false;
      case CELLS -> cells.get(cellByVariable[variable]);
      case ALL -> {
        for (Formula part : parts) {
          if (!part.holds(cellByVariable)) {
            yield false;
          }
        }
        yield true;
      }
      case ANY -> {
        for (Formula part : parts) {
          if (part.holds(cellByVariable)) {
            yield true;
          }
        }
        yield false;
      }
    };
  }
}
