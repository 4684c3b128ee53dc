package fi.nelikentta.authoring;

import fi.nelikentta.Evidence;
import fi.nelikentta.Proposal;
import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why a proposal came out otherwise than a case expects. */
final class Reasons {
  private final RulePack pack;
  private final Situation situation;
  private final Proposal proposal;

  Reasons(RulePack pack, Situation situation, Proposal proposal) {
    this.pack = pack;
    this.situation = situation;
    this.proposal = proposal;
  }

  String why(Expectation expectation, Set<String> got) {
    return switch (expectation.aspect()) {
      case OUTCOME, STRATEGY -> position() + decided() + "; " + points(List.of(Axis.values()));
      case COMPLEXITY -> points(List.of(Axis.COMPLEXITY));
      case COPING_DIFFICULTY -> points(List.of(Axis.COPING_DIFFICULTY));
      case POSSIBLE, MISSING -> position() + decided() + "; unknown: " + unknown();
      case EVIDENCE, EVIDENCE_INCLUDES, EVIDENCE_EXCLUDES, TAGS, STOPS -> rules(expectation, got);
    };
  }

  private String position() {
    return "complexity "
        + proposal.complexity()
        + ", copingDifficulty "
        + proposal.copingDifficulty();
  }

  private String decided() {
    return proposal.match(
        assigned -> ", by " + String.join(", ", proposal.decidedBy()),
        undetermined -> ", " + undetermined.reason().key(),
        referred -> ", stopped by " + String.join(", ", proposal.decidedBy()),
        conflicting -> ", by " + String.join(", ", proposal.decidedBy()));
  }

  private String points(List<Axis> axes) {
    List<String> points = new ArrayList<>();
    for (Evidence one : proposal.evidence()) {
      if (axes.contains(one.axis())) {
        points.add(one.rule() + (one.points() > 0 ? " +" : " ") + one.points());
      }
    }
    return points.isEmpty() ? "no rule gave points" : String.join(", ", points);
  }

  private String unknown() {
    String unknown =
        pack.schema().attributes().stream()
            .filter(attribute -> !situation.isKnown(attribute.index()))
            .map(Attribute::name)
            .collect(Collectors.joining(", "));
    return unknown.isEmpty() ? "nothing" : unknown;
  }

  /** What the rules looked at whose answer is not the expected one. */
  private String rules(Expectation expectation, Set<String> got) {
    List<String> reasons = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      String says = says(rule, expectation.aspect());
      boolean expected = expectation.values().contains(says);
      boolean surprising =
          switch (expectation.aspect()) {
            case EVIDENCE_INCLUDES -> expected && !got.contains(says);
            case EVIDENCE_EXCLUDES -> expected && got.contains(says);
            default -> expected != got.contains(says);
          };
      if (surprising) {
        reasons.add(rule.name() + " looked at " + looked(rule));
      }
    }
    return String.join("; ", reasons);
  }

  /** What the rule would add to the aspect; empty where it has nothing to do with it. */
  private static String says(Rule rule, Aspect aspect) {
    Verb verb = rule.verb();
    return switch (aspect) {
      case TAGS -> verb instanceof Verb.Tag tag ? tag.code() : "";
      case STOPS -> verb instanceof Verb.Refer refer ? refer.code() : "";
      default -> verb instanceof Verb.Add ? rule.name() : "";
    };
  }

  private String looked(Rule rule) {
    List<String> looked = new ArrayList<>();
    rule.looksAt().forEach(attribute -> looked.add(value(attribute)));
    if (rule.isPhase2()) {
      looked.add(position());
    }
    return looked.isEmpty() ? "nothing" : String.join(", ", looked);
  }

  private String value(Attribute attribute) {
    Object value = situation.find(attribute).orElse(null);
    if (value == null) {
      return attribute.name() + " (unknown)";
    }
    if (attribute.isSensitive()) {
      return attribute.name() + " (sensitive)";
    }
    return attribute.name()
        + " "
        + (value instanceof Double number ? Numbers.plain(number) : Objects.toString(value));
  }
}
