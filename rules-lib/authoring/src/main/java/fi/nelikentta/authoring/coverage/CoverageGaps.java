package fi.nelikentta.authoring.coverage;

import fi.nelikentta.authoring.space.Drl;
import fi.nelikentta.rule.Place;
import java.util.ArrayList;
import java.util.List;

/** What no case shows, in words. */
public final class CoverageGaps {
  private CoverageGaps() {}

  /**
   * Something that no case shows.
   *
   * @param place where it stands
   * @param rule the rule's name
   * @param condition the test in DRL; empty where the whole rule is meant
   * @param missing what is missing
   */
  public record Gap(Place place, String rule, String condition, String missing) {}

  /** All of it, in the order of the pack's rules. */
  public static List<Gap> of(Coverage coverage, CoverageWords words) {
    List<Gap> gaps = new ArrayList<>();
    for (RuleCoverage rule : coverage.rules()) {
      String name = rule.rule().name();
      if (rule.fired() == 0) {
        gaps.add(new Gap(rule.rule().place(), name, "", words.of("never-fired")));
      }
      for (TestCoverage test : rule.tests()) {
        List<String> missing = words.missing(test);
        if (!missing.isEmpty()) {
          gaps.add(
              new Gap(test.test().place(), name, Drl.of(test.test()), String.join("; ", missing)));
        }
      }
    }
    return gaps;
  }
}
