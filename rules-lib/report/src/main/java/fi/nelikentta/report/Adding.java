package fi.nelikentta.report;

import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;

/**
 * A rule that gives points.
 *
 * @param rule its name
 * @param axis the axis
 * @param points how many, not 0
 * @param grounding what they rest on
 * @param isSensitive whether it looks at an attribute that is marked sensitive: it is not told then
 */
record Adding(String rule, Axis axis, int points, Grounding grounding, boolean isSensitive) {
  static Adding of(Rule rule, Verb.Add add) {
    return new Adding(
        rule.name(),
        add.axis(),
        add.points(),
        Grounding.of(rule.name()),
        rule.looksAt().stream().anyMatch(Attribute::isSensitive));
  }
}
