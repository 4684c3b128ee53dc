package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Tests without which their rule would fire for the same people. */
final class IdleTests {
  private final Model model;
  private final Firing firing;
  private final Findings findings;

  IdleTests(Model model, Firing firing, Findings findings) {
    this.model = model;
    this.firing = firing;
    this.findings = findings;
  }

  void check() {
    for (Rule rule : model.pack().rules()) {
      if (!firing.isNever(rule) && !firing.isAlways(rule)) {
        check(rule);
      }
    }
  }

  private void check(Rule rule) {
    Condition situation = rule.when().situation();
    if (situation != null) {
      Formula formula = model.formula(rule);
      for (Condition leaf : tests(situation)) {
        for (boolean held : new boolean[] {true, false}) {
          Formula without = model.space().formula(replaced(situation, leaf, held));
          if (isSame(formula, without)) {
            add(rule, leaf);
            break;
          }
        }
      }
    }
    Condition position = rule.when().position();
    if (position != null) {
      for (Condition leaf : tests(position)) {
        if (isSame(rule, position, replaced(position, leaf, true))
            || isSame(rule, position, replaced(position, leaf, false))) {
          add(rule, leaf);
        }
      }
    }
  }

  private void add(Rule rule, Condition leaf) {
    findings.add(
        Finding.of(
            FindingCode.IDLE_TEST,
            Site.of(rule, leaf.place()),
            Message.of("idle-test", Values.drl(leaf))));
  }

  /** Tests but for null: those guard others, which need them whatever they decide. */
  private static List<Condition> tests(Condition condition) {
    List<Condition> tests = new ArrayList<>();
    condition.leaves(
        leaf -> {
          if (!(leaf instanceof Condition.NullTest)) {
            tests.add(leaf);
          }
        });
    return tests;
  }

  private boolean isSame(Formula formula, Formula other) {
    return formula == other
        || (model.findFirstAlone(formula, other).isNone()
            && model.findFirstAlone(other, formula).isNone());
  }

  private boolean isSame(Rule rule, Condition position, Condition other) {
    int[] most = model.regions().topicsThatMatter(List.of(rule));
    for (int c = 0; c <= most[0]; c++) {
      for (int d = 0; d <= most[1]; d++) {
        if (!model.regions().of(position, c, d).equals(model.regions().of(other, c, d))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The condition with the leaf decided. */
  private static Condition replaced(Condition condition, Condition leaf, boolean held) {
    if (condition == leaf) {
      Condition always = new Condition.All(List.of(), leaf.place());
      return held ? always : new Condition.Not(always, leaf.place());
    }
    if (condition instanceof Condition.All all) {
      return new Condition.All(replaced(all.parts(), leaf, held), all.place());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(replaced(any.parts(), leaf, held), any.place());
    }
    return condition instanceof Condition.Not not
        ? new Condition.Not(replaced(not.part(), leaf, held), not.place())
        : condition;
  }

  private static List<Condition> replaced(List<Condition> parts, Condition leaf, boolean held) {
    return parts.stream().map(part -> replaced(part, leaf, held)).toList();
  }
}
