package fi.nelikentta.authoring.coverage;

import fi.nelikentta.rule.Rule;
import java.util.List;

/**
 * One rule.
 *
 * @param rule the rule
 * @param fired in how many cases it fired
 * @param reached in how many cases the evaluation came to it; a stop, or too little knowledge, ends
 *     it before phase 2
 * @param tests the tests of its condition, in the author's order, first those of the client
 */
public record RuleCoverage(Rule rule, int fired, int reached, List<TestCoverage> tests) {
  /** Copies the tests. */
  public RuleCoverage {
    tests = List.copyOf(tests);
  }

  /** What its tests came to, of all that they can come to. */
  public Share truths() {
    return tests.stream().map(TestCoverage::truths).reduce(new Share(0, 0), Share::plus);
  }

  /** The numbers at its thresholds and beside them. */
  public Share boundaries() {
    return tests.stream().map(TestCoverage::boundaries).reduce(new Share(0, 0), Share::plus);
  }
}
