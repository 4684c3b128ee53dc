package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules would give one client after changes, for whoever tries many. Conditions are asked
 * over cells, as the tables are made, and only those that a change touches. For a client of whom
 * enough is known. Not safe to share among threads.
 */
public final class CellTrial {
  private final Vars vars;

  /** By rule of phase 1: its condition; null where it asks nothing, or is of phase 2. */
  private final @Nullable Formula[] formulas;

  private final BitSet[] rulesByVar;
  private final long[] points;
  private final BitSet stops = new BitSet();
  private final Assignments assignments;
  private final int[] base;
  private final int[] cells;

  /** The rules of phase 1 that fire for the client as is. */
  private final BitSet held = new BitSet();

  private long basePoints;
  private int baseStops;

  /** What a change makes of the client: other cells, and what the rules over them bring then. */
  public static final class Change {
    private final int[] vars;
    private final int[] cells;
    private final BitSet rules;
    private long points;
    private int stops;

    private Change(int[] vars, int[] cells, BitSet rules) {
      this.vars = vars;
      this.cells = cells;
      this.rules = rules;
    }

    /** Whether no rule can tell the change. */
    public boolean isNothing() {
      return vars.length == 0;
    }
  }

  /** Of a client whose known attributes stay known. */
  public CellTrial(Chart chart, Situation client) {
    RulePack pack = chart.pack();
    List<Rule> rules = pack.rules();
    this.vars = new Vars(pack);
    this.formulas = new Formula[rules.size()];
    this.points = new long[rules.size()];
    this.rulesByVar = new BitSet[vars.size()];
    for (int var = 0; var < rulesByVar.length; var++) {
      rulesByVar[var] = new BitSet();
    }
    this.assignments = new Assignments(pack, vars, client);
    this.base = vars.cells(client);
    this.cells = base.clone();
    for (int i = 0; i < rules.size(); i++) {
      if (!rules.get(i).isPhase2()) {
        add(i, rules.get(i));
      }
    }
  }

  private void add(int index, Rule rule) {
    if (rule.verb() instanceof Verb.Add add) {
      points[index] = Points.packed(add);
    }
    stops.set(index, rule.verb() instanceof Verb.Refer);
    Condition condition = rule.when().situation();
    boolean holds = true;
    if (condition != null) {
      Formula formula = Formula.of(condition, vars);
      formulas[index] = formula;
      for (int var : formula.vars()) {
        rulesByVar[var].set(index);
      }
      holds = formula.holds(base);
    }
    held.set(index, holds);
    basePoints += holds ? points[index] : 0;
    baseStops += holds && stops.get(index) ? 1 : 0;
  }

  /** The change of the client becoming the changed one. */
  public Change change(Situation changed) {
    int[] other = vars.cells(changed);
    List<Integer> differing = new ArrayList<>();
    BitSet rules = new BitSet();
    for (int var = 0; var < other.length; var++) {
      if (other[var] != base[var]) {
        differing.add(var);
        rules.or(rulesByVar[var]);
      }
    }
    int[] touched = differing.stream().mapToInt(Integer::intValue).toArray();
    Change change =
        new Change(touched, differing.stream().mapToInt(var -> other[var]).toArray(), rules);
    apply(change);
    measure(change);
    restore(change);
    return change;
  }

  /** The one strategy after the change; null when there is none, or several. */
  public @Nullable CustomerStrategy strategy(Change change) {
    apply(change);
    CustomerStrategy strategy = strategy(basePoints + change.points, baseStops + change.stops);
    restore(change);
    return strategy;
  }

  /**
   * The one strategy after both changes; null when there is none, or several. They are of two
   * attributes that no condition compares with each other.
   */
  public @Nullable CustomerStrategy strategy(Change first, Change second) {
    apply(first);
    apply(second);
    Change both = first.rules.intersects(second.rules) ? union(first, second) : null;
    CustomerStrategy strategy =
        both == null
            ? strategy(
                basePoints + first.points + second.points, baseStops + first.stops + second.stops)
            : strategy(basePoints + both.points, baseStops + both.stops);
    restore(first);
    restore(second);
    return strategy;
  }

  /** A rule that both touch is asked once, about both. */
  private Change union(Change first, Change second) {
    BitSet rules = (BitSet) first.rules.clone();
    rules.or(second.rules);
    Change both = new Change(first.vars, first.cells, rules);
    measure(both);
    return both;
  }

  private void measure(Change change) {
    BitSet rules = change.rules;
    for (int i = rules.nextSetBit(0); i >= 0; i = rules.nextSetBit(i + 1)) {
      Formula formula = formulas[i];
      boolean holds = formula == null || formula.holds(cells);
      if (holds != held.get(i)) {
        change.points += holds ? points[i] : -points[i];
        change.stops += stops.get(i) ? (holds ? 1 : -1) : 0;
      }
    }
  }

  private @Nullable CustomerStrategy strategy(long sum, int stopping) {
    return stopping > 0
        ? null
        : assignments.strategy(Points.complexity(sum), Points.difficulty(sum), cells);
  }

  private void apply(Change change) {
    for (int i = 0; i < change.vars.length; i++) {
      cells[change.vars[i]] = change.cells[i];
    }
  }

  private void restore(Change change) {
    for (int var : change.vars) {
      cells[var] = base[var];
    }
  }
}
