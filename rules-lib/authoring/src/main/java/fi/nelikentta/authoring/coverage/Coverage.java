package fi.nelikentta.authoring.coverage;

import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.pack.RulePack;
import java.util.List;

/**
 * How much of a pack its cases exercise. A rule is covered when it fires in some case. A test is
 * covered when cases show it true, false and unknown, as far as it can be each of them. A boundary
 * is covered when cases have the number at the threshold and its neighbour on the other side; where
 * a rule looks at the position, the neighbours are the points and known shares that the pack can
 * reach. Covered is not the same as checked: that is what mutants are for. Immutable.
 *
 * @param pack the pack
 * @param cases how many cases were run, failed ones included
 * @param rules one for each rule, in the pack's order
 */
public record Coverage(RulePack pack, int cases, List<RuleCoverage> rules) {
  /** Copies the list. */
  public Coverage {
    rules = List.copyOf(rules);
  }

  /** Of the cases of the pack that were run. */
  public static Coverage of(RulePack pack, List<CaseResult> results) {
    return new CoverageCount(pack, results).count();
  }

  /** The rules that fired. */
  public Share fired() {
    int fired = (int) rules.stream().filter(rule -> rule.fired() > 0).count();
    return new Share(fired, rules.size());
  }

  /** What the tests came to, of all that they can come to. */
  public Share truths() {
    return rules.stream().map(RuleCoverage::truths).reduce(new Share(0, 0), Share::plus);
  }

  /** The numbers at thresholds and beside them. */
  public Share boundaries() {
    return rules.stream().map(RuleCoverage::boundaries).reduce(new Share(0, 0), Share::plus);
  }
}
