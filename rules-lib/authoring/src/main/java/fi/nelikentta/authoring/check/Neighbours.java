package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Rule;
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
          findings.add(
              Finding.of(
                  FindingCode.COULD_BE_ONE,
                  Site.of(other),
                  Message.of("could-be-one", one.name(), one.place().toString())));
        }
      }
    }
  }

  private boolean couldBeOne(Rule one, Rule other) {
    boolean sameSituation = model.formula(one).equals(model.formula(other));
    if (!one.isPhase2()) {
      return !sameSituation && differInOne(model.formula(one), model.formula(other));
    }
    int[] most = model.regions().topicsThatMatter(List.of(one, other));
    BitSet first = model.regions().of(one, most[0], most[1]);
    BitSet second = model.regions().of(other, most[0], most[1]);
    return sameSituation
        ? most[0] + most[1] == 0 && !first.equals(second) && isOneRectangle(first, second)
        : isSameRegion(one, other, most) && differInOne(model.formula(one), model.formula(other));
  }

  private boolean isSameRegion(Rule one, Rule other, int[] most) {
    for (int c = 0; c <= most[0]; c++) {
      for (int d = 0; d <= most[1]; d++) {
        if (!model.regions().of(one, c, d).equals(model.regions().of(other, c, d))) {
          return false;
        }
      }
    }
    return true;
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

  private static boolean isOneRectangle(BitSet first, BitSet second) {
    BitSet both = (BitSet) first.clone();
    both.or(second);
    return isRectangle(first)
        && isRectangle(second)
        && isRectangle(both)
        && !both.equals(first)
        && !both.equals(second);
  }

  private static boolean isRectangle(BitSet points) {
    int[] complexity = ChartPoints.range(points, 0);
    int[] difficulty = ChartPoints.range(points, 1);
    return points.cardinality()
        == (complexity[1] - complexity[0] + 1) * (difficulty[1] - difficulty[0] + 1);
  }
}
