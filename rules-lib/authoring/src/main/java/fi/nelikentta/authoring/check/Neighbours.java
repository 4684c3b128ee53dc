package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Rules that say the same and could be one, since they differ in one condition only. */
final class Neighbours {
  private final Model model;
  private final Firing firing;
  private final Findings findings;

  Neighbours(Model model, Firing firing, Findings findings) {
    this.model = model;
    this.firing = firing;
    this.findings = findings;
  }

  void check() {
    List<Rule> rules = model.pack().rules().stream().filter(rule -> !firing.isNever(rule)).toList();
    for (int later = 1; later < rules.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Rule one = rules.get(earlier);
        Rule other = rules.get(later);
        if (one.verb().equals(other.verb())
            && one.isPhase2() == other.isPhase2()
            && couldBeOne(one, other)) {
          // Where a strategy has no rule, one of these two may have been meant for it.
          findings.addUnder(
              found -> isAssigning(one) && found.message().key().equals("strategy.no-rule"),
              Finding.of(
                  FindingCode.COULD_BE_ONE,
                  Site.of(other),
                  Message.of("could-be-one", one.name(), one.place().toString())));
        }
      }
    }
  }

  private static boolean isAssigning(Rule rule) {
    return rule.verb() instanceof Verb.Assign;
  }

  private boolean couldBeOne(Rule one, Rule other) {
    Formula first = model.formula(one);
    Formula second = model.formula(other);
    if (!one.isPhase2()) {
      return differInOne(first, second);
    }
    List<Regions.Topics> enough = model.regions().enough(List.of(one, other));
    Extent left = Extent.of(model.regions(), one, enough);
    Extent right = Extent.of(model.regions(), other, enough);
    return model.areSame(first, second)
        ? left.isOneBoxWith(right)
        : left.equals(right) && differInOne(first, second);
  }

  /** Whether both ask the same of all variables but one, and neither says what the other does. */
  private static boolean differInOne(Formula one, Formula other) {
    List<Formula> first = parts(one);
    List<Formula> second = parts(other);
    if (first.size() != second.size()) {
      return false;
    }
    int differing = 0;
    for (int i = 0; i < first.size(); i++) {
      Formula left = first.get(i);
      Formula right = second.get(i);
      boolean comparable =
          left.kind() == Formula.Kind.CELLS
              && right.kind() == Formula.Kind.CELLS
              && left.variable() == right.variable();
      if (!comparable || contains(left, right) || contains(right, left)) {
        if (left.equals(right)) {
          continue;
        }
        return false;
      }
      differing++;
    }
    return differing == 1;
  }

  private static boolean contains(Formula one, Formula other) {
    BitSet outside = (BitSet) other.cells().clone();
    outside.andNot(one.cells());
    return outside.isEmpty();
  }

  private static List<Formula> parts(Formula formula) {
    return formula.kind() == Formula.Kind.ALL ? formula.parts() : new ArrayList<>(List.of(formula));
  }
}
