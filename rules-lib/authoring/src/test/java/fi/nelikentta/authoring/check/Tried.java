package fi.nelikentta.authoring.check;

import fi.nelikentta.Position;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.internal.eval.RuleRun;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every situation of a small pack gets, by trying them all: the judge of the proof. */
final class Tried {
  final RulePack pack;
  final List<Situation> situations;

  /** By rule: the situations in which its condition on the client holds. */
  final Map<String, BitSet> holds = new HashMap<>();

  /** By rule: the situations in which it fires before any stop, or in phase 2. */
  final Map<String, BitSet> fires = new HashMap<>();

  final BitSet stopped = new BitSet();
  final BitSet phase2 = new BitSet();
  final List<Position> positions = new ArrayList<>();

  Tried(RulePack pack, List<Situation> situations) {
    this.pack = pack;
    this.situations = situations;
    Chart chart = new Chart(pack);
    for (Rule rule : pack.rules()) {
      holds.put(rule.name(), new BitSet());
      fires.put(rule.name(), new BitSet());
    }
    Map<String, Node> nodes = new HashMap<>();
    for (Rule rule : pack.rules()) {
      if (rule.when().situation() != null) {
        nodes.put(rule.name(), Node.of(rule.when().situation()));
      }
    }
    try (RuleRun run = chart.interpret()) {
      for (int i = 0; i < situations.size(); i++) {
        Situation situation = situations.get(i);
        BitSet fired = (BitSet) run.fireSituation(situation).clone();
        Position position = chart.position(situation, fired);
        positions.add(position);
        for (Rule rule : pack.rules()) {
          Node node = nodes.get(rule.name());
          holds.get(rule.name()).set(i, node == null || node.holds(situation));
        }
        boolean stop =
            fired.stream().anyMatch(r -> pack.rules().get(r).verb() instanceof Verb.Refer);
        stopped.set(i, stop);
        if (!stop && chart.isEnoughKnown(situation)) {
          phase2.set(i);
          fired.or(run.firePosition(position));
        }
        for (int r = fired.nextSetBit(0); r >= 0; r = fired.nextSetBit(r + 1)) {
          fires.get(pack.rules().get(r).name()).set(i);
        }
      }
    }
  }

  BitSet fires(Rule rule) {
    return fires.get(rule.name());
  }

  /** Whether the first is a part of the second. */
  static boolean isWithin(BitSet first, BitSet second) {
    BitSet outside = (BitSet) first.clone();
    outside.andNot(second);
    return outside.isEmpty();
  }

  boolean isNever(Rule rule) {
    return fires(rule).isEmpty();
  }
}
