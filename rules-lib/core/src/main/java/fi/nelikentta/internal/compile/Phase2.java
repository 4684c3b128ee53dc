package fi.nelikentta.internal.compile;

import fi.nelikentta.Possibility;
import fi.nelikentta.internal.eval.Grid;
import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Phase 2 of a pack of at most {@link Grid#CONDITIONS} such rules, each of which is a bit.
 * Immutable and safe to share among threads.
 */
final class Phase2 {
  private final int[] rules;
  private final Grid present;
  private final Grid reachable;

  /** The rules that ask nothing of the client's situation. */
  private final long ungated;

  private final Gates[] gates;
  private final Bundle.Unit[] large;
  private final long[] bitsByStrategy = new long[CustomerStrategy.values().length];

  Phase2(RulePack pack, Vars vars, Known known) {
    List<Integer> indices = new ArrayList<>();
    List<Condition> positions = new ArrayList<>();
    List<Bundle.Unit> units = new ArrayList<>();
    List<Bundle.Unit> largeUnits = new ArrayList<>();
    Map<Integer, Integer> bitByRule = new HashMap<>();
    long open = 0;
    for (int i = 0; i < pack.rules().size(); i++) {
      Rule rule = pack.rules().get(i);
      if (!rule.isPhase2()) {
        continue;
      }
      int bit = indices.size();
      indices.add(i);
      positions.add(Objects.requireNonNull(rule.when().position()));
      bitByRule.put(i, bit);
      if (rule.verb() instanceof Verb.Assign assign) {
        bitsByStrategy[assign.strategy().ordinal()] |= 1L << bit;
      }
      Condition situation = rule.when().situation();
      Bundle.Unit unit =
          situation == null ? null : Bundle.Unit.of(i, Formula.of(situation, vars), vars);
      if (unit == null || unit.classesByVar().isEmpty()) {
        open |= 1L << bit;
      } else {
        (unit.size() <= Bundling.ENTRIES ? units : largeUnits).add(unit);
      }
    }
    this.rules = indices.stream().mapToInt(Integer::intValue).toArray();
    this.present = new Grid(positions, Grid.Shares.PRESENT, known);
    this.reachable = new Grid(positions, Grid.Shares.FROM_PRESENT, known);
    this.ungated = open;
    this.gates =
        Bundling.of(units).stream()
            .map(bundle -> new Gates(bundle, vars, bitByRule))
            .toArray(Gates[]::new);
    this.large = largeUnits.toArray(new Bundle.Unit[0]);
  }

  /** Whether the pack's phase 2 fits. */
  static boolean fits(RulePack pack) {
    return pack.rules().stream().filter(Rule::isPhase2).count() <= Grid.CONDITIONS;
  }

  Gates[] gates() {
    return gates;
  }

  Bundle.Unit[] large() {
    return large;
  }

  Grid present() {
    return present;
  }

  Grid reachable() {
    return reachable;
  }

  long ungated() {
    return ungated;
  }

  /** The rule of the bit. */
  int rule(int bit) {
    return rules[bit];
  }

  /** The rules that the client's situation lets through. */
  long open(Situation client, int[] cells) {
    long open = ungated;
    for (Gates gate : gates) {
      open |= gate.holds()[gate.entry(client)];
    }
    for (Bundle.Unit unit : large) {
      open |= unit.formula().holds(cells) ? bit(unit.rule()) : 0;
    }
    return open;
  }

  /** The rules that the client's situation lets through or may let through. */
  long mayOpen(Situation client, int[] cells) {
    long open = ungated;
    for (Gates gate : gates) {
      open |= gate.possible()[gate.entry(client)];
    }
    for (Bundle.Unit unit : large) {
      open |= unit.formula().judge(cells) == Node.IMPOSSIBLE ? 0 : bit(unit.rule());
    }
    return open;
  }

  /** The bit of a rule, as a number with that bit alone. */
  long bit(int rule) {
    for (int bit = 0; bit < rules.length; bit++) {
      if (rules[bit] == rule) {
        return 1L << bit;
      }
    }
    throw new IllegalStateException("the rule is not of phase 2.");
  }

  /** The strategies that the rules give, as bits by {@link Possibility}. */
  int strategies(long fired) {
    int strategies = 0;
    for (int strategy = 0; strategy < bitsByStrategy.length; strategy++) {
      strategies |= (fired & bitsByStrategy[strategy]) != 0 ? 1 << strategy : 0;
    }
    return strategies;
  }
}
