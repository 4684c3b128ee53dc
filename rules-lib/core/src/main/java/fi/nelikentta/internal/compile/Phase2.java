package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Grid;
import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Phase 2 of a pack of at most {@link Grid#CONDITIONS} such rules, each of which is a bit; those
 * that assign come first. Immutable and safe to share among threads.
 */
final class Phase2 {
  private static final int FEW = 10;

  private final int[] rules;
  private final Grid present;
  private final Grid reachable;

  /** By set of rules; where there are few. */
  private final byte[] strategiesByRules;

  private final long[] bitsByStrategy = new long[CustomerStrategy.values().length];

  Phase2(RulePack pack, Known known) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < pack.rules().size(); i++) {
      if (pack.rules().get(i).verb() instanceof Verb.Assign assign) {
        bitsByStrategy[assign.strategy().ordinal()] |= 1L << indices.size();
        indices.add(i);
      }
    }
    int assigning = indices.size();
    for (int i = 0; i < pack.rules().size(); i++) {
      Rule rule = pack.rules().get(i);
      if (rule.isPhase2() && !(rule.verb() instanceof Verb.Assign)) {
        indices.add(i);
      }
    }
    List<Condition> positions =
        indices.stream()
            .map(i -> Objects.requireNonNull(pack.rules().get(i).when().position()))
            .toList();
    this.strategiesByRules = new byte[indices.size() <= FEW ? 1 << indices.size() : 0];
    for (int set = 0; set < strategiesByRules.length; set++) {
      strategiesByRules[set] = (byte) collect(set);
    }
    this.rules = indices.stream().mapToInt(Integer::intValue).toArray();
    this.present = new Grid(positions, Grid.Shares.PRESENT, known);
    this.reachable = new Grid(positions.subList(0, assigning), Grid.Shares.FROM_PRESENT, known);
  }

  /** Whether the pack's phase 2 fits. */
  static boolean fits(RulePack pack) {
    return pack.rules().stream().filter(Rule::isPhase2).count() <= Grid.CONDITIONS;
  }

  /** Which rules hold at a point. */
  Grid present() {
    return present;
  }

  /** Which assigning rules hold at some point, with any known shares from the present ones up. */
  Grid reachable() {
    return reachable;
  }

  /** The rule of the bit. */
  int rule(int bit) {
    return rules[bit];
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

  /** The strategies that the rules give, as bits by {@code Possibility}. */
  int strategies(long fired) {
    return strategiesByRules.length > 0 ? strategiesByRules[(int) fired] : collect(fired);
  }

  private int collect(long fired) {
    int strategies = 0;
    for (int strategy = 0; strategy < bitsByStrategy.length; strategy++) {
      strategies |= (fired & bitsByStrategy[strategy]) != 0 ? 1 << strategy : 0;
    }
    return strategies;
  }
}
