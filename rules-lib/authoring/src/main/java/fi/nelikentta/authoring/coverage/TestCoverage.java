package fi.nelikentta.authoring.coverage;

import fi.nelikentta.rule.Condition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One test of a rule's condition, as {@code ageYears >= 75}.
 *
 * @param test the test; never a combination
 * @param cases by what it can come to at all: in how many cases it came to that
 * @param boundary the numbers at its thresholds and beside them; empty where it compares no numbers
 */
public record TestCoverage(
    Condition test, Map<Truth, Integer> cases, List<BoundaryPoint> boundary) {
  /** Copies both. */
  public TestCoverage {
    cases = java.util.Collections.unmodifiableMap(new EnumMap<>(cases));
    boundary = List.copyOf(boundary);
  }

  /** What it came to, of all that it can come to. */
  public Share truths() {
    return new Share((int) cases.values().stream().filter(n -> n > 0).count(), cases.size());
  }

  /** The numbers that some case has. */
  public Share boundaries() {
    return new Share((int) boundary.stream().filter(BoundaryPoint::isHit).count(), boundary.size());
  }
}
