package fi.nelikentta.authoring.check;

import fi.nelikentta.internal.eval.Extent;
import fi.nelikentta.rule.Rule;
import java.util.BitSet;
import java.util.List;

/**
 * A rough look that needs no sums: every point between the least and the greatest points of each
 * axis, whether it can be reached or not. Where the rules give each of them exactly one strategy,
 * nothing more has to be known.
 */
final class Bound {
  private final Model model;
  private final List<Rule> rules;

  Bound(Model model, List<Rule> rules) {
    this.model = model;
    this.rules = rules;
  }

  /** Whether each point certainly gets one strategy and no other. */
  boolean isCovered() {
    Reach reach = model.strategies().reach();
    BitSet all = new BitSet(ChartPoints.COUNT);
    for (int c = Extent.clamp(reach.least(0)); c <= Extent.clamp(reach.greatest(0)); c++) {
      all.set(
          ChartPoints.index(c, Extent.clamp(reach.least(1))),
          ChartPoints.index(c, Extent.clamp(reach.greatest(1))) + 1);
    }
    return model.regions().enough(rules).stream().allMatch(known -> isCovered(all, known));
  }

  private boolean isCovered(BitSet all, Regions.Topics known) {
    BitSet open = (BitSet) all.clone();
    for (int i = 0; i < rules.size(); i++) {
      BitSet region = model.regions().of(rules.get(i), known);
      if (model.formula(rules.get(i)).isAlways()) {
        open.andNot(region);
      }
      for (int j = 0; j < i; j++) {
        BitSet both = (BitSet) model.regions().of(rules.get(j), known).clone();
        both.and(region);
        both.and(all);
        if (!both.isEmpty() && !areApart(rules.get(i), rules.get(j))) {
          return false;
        }
      }
    }
    return open.isEmpty();
  }

  private boolean areApart(Rule one, Rule other) {
    return one.verb().equals(other.verb())
        || model.findAll(model.formula(one), model.formula(other)).isNone();
  }
}
