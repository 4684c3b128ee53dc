package fi.nelikentta.authoring.check;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up situation that shows a finding.
 *
 * @param situation what is known in it, as little as shows the finding
 * @param expect what a case of it should expect, as YAML between braces; empty where only the
 *     author can say, for what comes out now may be the mistake
 */
public record Example(Situation situation, String expect) {
  /** An example for which the author says what is wanted. */
  static Example of(Situation situation) {
    return new Example(situation, "");
  }

  /** An example for which exactly one strategy is wanted. */
  static Example wantsStrategy(Situation situation) {
    return new Example(situation, "outcome: ASSIGNED");
  }

  /** What is known, in YAML between braces, as {@code ageYears: 78}. */
  public String given() {
    List<String> given = new ArrayList<>();
    for (Attribute attribute : situation.schema().attributes()) {
      situation
          .find(attribute)
          .ifPresent(value -> given.add(attribute.name() + ": " + ValueText.drl(value)));
    }
    return String.join(", ", given);
  }

  /**
   * A case of the pack, ready to paste into a file of {@code cases/}; without what to expect where
   * that is for the author to add.
   */
  public String toCase(String id) {
    return "- id: "
        + id
        + "\n  given: {"
        + braced(given())
        + "}"
        + (expect.isEmpty() ? "" : "\n  expect: {" + braced(expect) + "}");
  }

  private static String braced(String text) {
    return text.isEmpty() ? "" : " " + text + " ";
  }
}
