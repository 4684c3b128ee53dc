package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.rule.Condition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A condition over cells instead of values. Immutable and safe to share among threads. */
abstract class Formula {
  /** Whether it holds, two-valued; cells by variable. */
  abstract boolean holds(int[] cells);

  /** {@link Node#IMPOSSIBLE}, {@link Node#OPEN} or {@link Node#CERTAIN}; cells by variable. */
  abstract int judge(int[] cells);

  /** Adds the variables that it looks at. */
  abstract void collect(Set<Integer> vars);

  /** The ways in which it, or with {@code negated} its opposite, comes true. */
  abstract Alternatives alternatives(boolean negated);

  /** The variables that it looks at, ascending. */
  final int[] vars() {
    Set<Integer> vars = new TreeSet<>();
    collect(vars);
    return vars.stream().mapToInt(Integer::intValue).toArray();
  }

  static Formula of(Condition condition, Vars vars) {
    if (condition instanceof Condition.All all) {
      return new Junction(parts(all.parts(), vars), true);
    }
    if (condition instanceof Condition.Any any) {
      return new Junction(parts(any.parts(), vars), false);
    }
    if (condition instanceof Condition.Not not) {
      return new Not(of(not.part(), vars));
    }
    return new Leaf(condition, vars);
  }

  private static Formula[] parts(List<Condition> parts, Vars vars) {
    return parts.stream().map(part -> of(part, vars)).toArray(Formula[]::new);
  }

  private static final class Junction extends Formula {
    private final Formula[] parts;
    private final boolean all;

    Junction(Formula[] parts, boolean all) {
      this.parts = parts;
      this.all = all;
    }

    @Override
    boolean holds(int[] cells) {
      for (Formula part : parts) {
        if (part.holds(cells) != all) {
          return !all;
        }
      }
      return all;
    }

    @Override
    int judge(int[] cells) {
      int judged = all ? Node.CERTAIN : Node.IMPOSSIBLE;
      for (Formula part : parts) {
        int one = part.judge(cells);
        judged = all ? Math.min(judged, one) : Math.max(judged, one);
      }
      return judged;
    }

    @Override
    void collect(Set<Integer> vars) {
      for (Formula part : parts) {
        part.collect(vars);
      }
    }

    @Override
    Alternatives alternatives(boolean negated) {
      Alternatives found = parts[0].alternatives(negated);
      for (int i = 1; i < parts.length; i++) {
        Alternatives next = parts[i].alternatives(negated);
        found = all != negated ? found.and(next) : found.or(next);
      }
      return found;
    }
  }

  private static final class Not extends Formula {
    private final Formula part;

    Not(Formula part) {
      this.part = part;
    }

    @Override
    boolean holds(int[] cells) {
      return !part.holds(cells);
    }

    @Override
    int judge(int[] cells) {
      return Node.CERTAIN - part.judge(cells);
    }

    @Override
    void collect(Set<Integer> vars) {
      part.collect(vars);
    }

    @Override
    Alternatives alternatives(boolean negated) {
      return part.alternatives(!negated);
    }
  }

  /** One test: its answers by cell of its variable. */
  private static final class Leaf extends Formula {
    private final int var;
    private final boolean[] holds;
    private final byte[] judged;

    Leaf(Condition leaf, Vars vars) {
      this.var = vars.indexOf(leaf);
      Var variable = vars.get(var);
      this.holds = new boolean[variable.cells()];
      this.judged = new byte[variable.cells()];
      Node node = Node.of(leaf);
      for (int cell = 0; cell < holds.length; cell++) {
        if (variable instanceof AnswerVar answer) {
          holds[cell] = answer.holds(cell);
          judged[cell] = (byte) answer.judged(cell);
        } else {
          holds[cell] = node.holds(variable.sample(cell));
          judged[cell] = (byte) node.judge(variable.sample(cell));
        }
      }
    }

    @Override
    boolean holds(int[] cells) {
      return holds[cells[var]];
    }

    @Override
    int judge(int[] cells) {
      return judged[cells[var]];
    }

    @Override
    void collect(Set<Integer> vars) {
      vars.add(var);
    }

    @Override
    Alternatives alternatives(boolean negated) {
      byte[] answers = new byte[judged.length];
      for (int cell = 0; cell < answers.length; cell++) {
        answers[cell] =
            Answer.of(holds[cell] != negated, negated ? Node.CERTAIN - judged[cell] : judged[cell]);
      }
      return Alternatives.of(var, answers);
    }
  }
}
