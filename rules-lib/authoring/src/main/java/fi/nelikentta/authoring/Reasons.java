package fi.nelikentta.authoring;

import fi.nelikentta.Evidence;
import fi.nelikentta.Proposal;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.explain.WhyNot;
import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a proposal came out otherwise than a case expects. */
final class Reasons {
  private final RulePack pack;
  private final Situation situation;
  private final Proposal proposal;
  private final String language;
  private @Nullable List<WhyNot> whyNots;

  Reasons(RulePack pack, Situation situation, Proposal proposal, String language) {
    this.pack = pack;
    this.situation = situation;
    this.proposal = proposal;
    this.language = language;
  }

  String why(Expectation expectation, Set<String> got) {
    return switch (expectation.aspect()) {
      case OUTCOME, STRATEGY ->
          position() + decided() + "; " + points(List.of(Axis.values())) + others(expectation);
      case COMPLEXITY -> points(List.of(Axis.COMPLEXITY));
      case COPING_DIFFICULTY -> points(List.of(Axis.COPING_DIFFICULTY));
      case POSSIBLE, MISSING -> position() + decided() + "; " + unknown();
      case EVIDENCE, EVIDENCE_INCLUDES, EVIDENCE_EXCLUDES, TAGS, STOPS -> rules(expectation, got);
    };
  }

  private String position() {
    return words("position", proposal.complexity(), proposal.copingDifficulty());
  }

  private String decided() {
    return proposal.match(
        assigned -> words("by", decidedBy()),
        undetermined -> words("reason." + undetermined.reason().key()),
        referred -> words("stopped", decidedBy()),
        conflicting -> words("by", decidedBy()));
  }

  private String decidedBy() {
    return String.join(", ", proposal.decidedBy());
  }

  /** Why the rules that would have given the expected strategy did not. */
  private String others(Expectation expectation) {
    StringBuilder reasons = new StringBuilder();
    for (Rule rule : pack.rules()) {
      if (expectation.aspect() == Aspect.STRATEGY
          && rule.verb() instanceof Verb.Assign assign
          && expectation.values().contains(assign.strategy().name())
          && !proposal.decidedBy().contains(rule.name())) {
        reasons.append("; ").append(told(rule));
      }
    }
    return reasons.toString();
  }

  private String points(List<Axis> axes) {
    List<String> points = new ArrayList<>();
    for (Evidence one : proposal.evidence()) {
      if (axes.contains(one.axis())) {
        points.add(one.rule() + (one.points() > 0 ? " +" : " ") + one.points());
      }
    }
    return points.isEmpty() ? words("no-points") : String.join(", ", points);
  }

  private String unknown() {
    String unknown =
        pack.schema().attributes().stream()
            .filter(attribute -> !situation.isKnown(attribute.index()))
            .map(Attribute::name)
            .collect(Collectors.joining(", "));
    return words("unknown", unknown.isEmpty() ? words("nothing") : unknown);
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
        reasons.add(told(rule));
      }
    }
    return String.join("; ", reasons);
  }

  /** That the rule fired, or which of its conditions failed, and what it looked at. */
  private String told(Rule rule) {
    for (WhyNot whyNot : whyNots()) {
      if (whyNot.rule().name().equals(rule.name())) {
        return whyNot.cause() == WhyNot.Cause.NOT_REACHED
            ? words("not-reached", rule.name())
            : words("not-fired", rule.name(), whyNot.words(), looked(rule));
      }
    }
    return words("fired", rule.name(), looked(rule));
  }

  /** Explaining takes a while, so it is done only for a case that failed. */
  private List<WhyNot> whyNots() {
    List<WhyNot> told = whyNots;
    if (told == null) {
      told = proposal.explain(Locale.forLanguageTag(language)).whyNot();
      whyNots = told;
    }
    return told;
  }

  private String words(String key, Object... values) {
    return Words.beside(Reasons.class, language).of(key, values);
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
    return looked.isEmpty() ? words("nothing") : String.join(", ", looked);
  }

  private String value(Attribute attribute) {
    Object value = situation.find(attribute).orElse(null);
    if (value == null) {
      return words("value.unknown", attribute.name());
    }
    if (attribute.isSensitive()) {
      return words("value.sensitive", attribute.name());
    }
    return attribute.name()
        + " "
        + (value instanceof Double number ? Numbers.plain(number) : Objects.toString(value));
  }
}
