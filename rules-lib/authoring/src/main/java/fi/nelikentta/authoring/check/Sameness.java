package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules that say what others of the same verb say already: once too often, or to no effect. */
final class Sameness {
  private final Model model;
  private final Firing firing;
  private final Findings findings;

  /** Rules that were found to fire only where another says the same. */
  private final Set<String> subsumed = new HashSet<>();

  Sameness(Model model, Firing firing, Findings findings) {
    this.model = model;
    this.firing = firing;
    this.findings = findings;
  }

  void check() {
    List<Rule> rules =
        model.pack().rules().stream()
            .filter(rule -> !(rule.verb() instanceof Verb.Add) && !firing.isNever(rule))
            .toList();
    for (int later = 1; later < rules.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (rules.get(earlier).verb().equals(rules.get(later).verb())) {
          compare(rules.get(earlier), rules.get(later));
        }
      }
    }
    for (Rule rule : rules) {
      if (!subsumed.contains(rule.name())) {
        redundant(rule, rules);
      }
    }
  }

  private void compare(Rule earlier, Rule later) {
    boolean laterWithin = isWithin(later, earlier);
    boolean earlierWithin = isWithin(earlier, later);
    if (laterWithin && earlierWithin) {
      add(FindingCode.SAME_TWICE, "same-twice", later, earlier);
    } else if (laterWithin) {
      add(FindingCode.SUBSUMED, "subsumed", later, earlier);
    } else if (earlierWithin) {
      add(FindingCode.SUBSUMED, "subsumed", earlier, later);
    }
  }

  private void add(FindingCode code, String key, Rule rule, Rule other) {
    if (subsumed.add(rule.name())) {
      Finding finding =
          Finding.of(code, Site.of(rule), Message.of(key, other.name(), other.place().toString()));
      findings.addUnder(Findings.of(FindingCode.ALWAYS_FIRES, other), withExample(finding, rule));
    }
  }

  /** An example in which the rule fires. */
  private Finding withExample(Finding finding, Rule rule) {
    return firing.example(rule).map(finding::with).orElse(finding);
  }

  /** Whether the rule fires only where the other does, whatever can be reached. */
  private boolean isWithin(Rule rule, Rule other) {
    if (other.isPhase2() && (!rule.isPhase2() || !isRegionWithin(rule, other))) {
      return false;
    }
    Formula formula = model.formula(rule);
    return formula == model.formula(other)
        || model.findFirstAlone(formula, model.formula(other)).isNone();
  }

  private boolean isRegionWithin(Rule rule, Rule other) {
    for (Regions.Topics known : model.regions().enough(List.of(rule, other))) {
      BitSet outside = (BitSet) model.regions().of(rule, known).clone();
      outside.andNot(model.regions().of(other, known));
      if (!outside.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Whether other rules of its verb, together, fire wherever it does. */
  private void redundant(Rule rule, List<Rule> rules) {
    List<Rule> others = new ArrayList<>();
    for (Rule other : rules) {
      boolean says = other.verb().equals(rule.verb()) && !other.name().equals(rule.name());
      if (says && !subsumed.contains(other.name())) {
        others.add(other);
      }
    }
    if (others.isEmpty() || !(rule.isPhase2() ? isCovered(rule, others) : isAny(rule, others))) {
      return;
    }
    subsumed.add(rule.name());
    findings.add(
        withExample(
            Finding.of(FindingCode.REDUNDANT, Site.of(rule), Message.of("redundant.others")),
            rule));
  }

  private boolean isAny(Rule rule, List<Rule> others) {
    List<Formula> all =
        others.stream().filter(other -> !other.isPhase2()).map(model::formula).toList();
    return model.findFirstAlone(model.formula(rule), model.formulas().any(all)).isNone();
  }

  private boolean isCovered(Rule rule, List<Rule> others) {
    Survey survey = firing.survey(rule.verb());
    List<Rule> asked = new ArrayList<>(others);
    asked.add(rule);
    if (!survey.isComplete() || !survey.asksAll(asked)) {
      return false;
    }
    for (Survey.Place place : survey.places()) {
      BitSet alone = (BitSet) survey.firing(rule, place).clone();
      alone.and(place.points());
      others.forEach(other -> alone.andNot(survey.firing(other, place)));
      if (!alone.isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
