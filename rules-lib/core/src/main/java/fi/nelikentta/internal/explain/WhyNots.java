package fi.nelikentta.internal.explain;

import fi.nelikentta.explain.WhyNot;
import fi.nelikentta.internal.eval.EvaluatedBasis;
import fi.nelikentta.internal.eval.Judgement;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Slots;
import java.util.ArrayList;
import java.util.List;

/** For each rule that did not fire, the condition that failed. */
final class WhyNots {
  private final EvaluatedBasis basis;
  private final Slots position;
  private final ConditionWords words;

  private WhyNots(EvaluatedBasis basis, ConditionWords words) {
    this.basis = basis;
    this.position = Judgement.slots(basis.position());
    this.words = words;
  }

  static List<WhyNot> of(EvaluatedBasis basis, Result result, Search search, ConditionWords words) {
    WhyNots whyNots = new WhyNots(basis, words);
    List<WhyNot> all = new ArrayList<>();
    List<Rule> rules = basis.chart().pack().rules();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      if (basis.hasFired(i)) {
        continue;
      }
      all.add(
          rule.isPhase2() && !result.hasStrategies()
              ? new WhyNot(rule, WhyNot.Cause.NOT_REACHED, null, "", Double.POSITIVE_INFINITY)
              : whyNots.of(rule, search.nearness(i)));
    }
    return all;
  }

  private WhyNot of(Rule rule, double nearness) {
    Condition situation = rule.when().situation();
    Condition chart = rule.when().position();
    if (situation != null && !Judgement.holds(situation, basis.situation())) {
      return of(rule, failed(situation, basis.situation()), basis.situation(), nearness);
    }
    if (chart != null && !Judgement.holds(chart, position)) {
      return of(rule, failed(chart, position), position, nearness);
    }
    throw new IllegalStateException("rule " + rule.name() + " holds and has not fired.");
  }

  private WhyNot of(Rule rule, Condition failed, Slots slots, double nearness) {
    WhyNot.Cause cause =
        Judgement.isOpen(failed, slots) ? WhyNot.Cause.UNKNOWN : WhyNot.Cause.UNMET;
    return new WhyNot(rule, cause, failed, words.of(failed), nearness);
  }

  /** The part that failed: one that no answer could mend, if there is one, else the first. */
  private static Condition failed(Condition condition, Slots slots) {
    if (condition instanceof Condition.All all) {
      List<Condition> parts =
          all.parts().stream().filter(part -> !Judgement.holds(part, slots)).toList();
      return parts.stream()
          .filter(part -> !Judgement.isOpen(part, slots))
          .findFirst()
          .map(part -> failed(part, slots))
          .orElseGet(() -> failed(parts.get(0), slots));
    }
    if (condition instanceof Condition.Any any && any.parts().size() == 1) {
      return failed(any.parts().get(0), slots);
    }
    return condition;
  }
}
