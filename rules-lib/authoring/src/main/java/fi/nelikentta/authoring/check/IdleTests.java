package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.authoring.space.Drl;
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
        boolean idle =
            Decided.both(situation, leaf).stream()
                .anyMatch(decided -> model.areSame(formula, model.space().formula(decided)));
        if (idle) {
          add(rule, leaf, neverHolds(leaf) ? "idle-test.never" : "idle-test");
        } else if (holdsWhenKnown(leaf)) {
          add(rule, leaf, "idle-test.known");
        }
      }
    }
    Condition position = rule.when().position();
    if (position != null) {
      for (Condition leaf : tests(position)) {
        boolean idle =
            Decided.both(position, leaf).stream()
                .anyMatch(decided -> isSame(rule, position, decided));
        if (idle) {
          add(rule, leaf, onPosition(rule, leaf));
        }
      }
    }
  }

  private void add(Rule rule, Condition leaf, String key) {
    List<String> guards = new ArrayList<>();
    leaf.attributes(attribute -> guards.add(attribute.name() + " != null"));
    Message message = Message.of(key, Drl.of(leaf), String.join(", ", guards));
    // A test that stands twice is idle in either place: one slip.
    findings.addUnder(
        found -> rule.name().equals(found.site().rule()) && found.message().equals(message),
        Finding.of(FindingCode.IDLE_TEST, Site.of(rule, leaf.place()), message));
  }

  /** Whether a test on the position is idle by itself, as the scale ends where its limit lies. */
  private String onPosition(Rule rule, Condition leaf) {
    Condition always = new Condition.All(List.of(), leaf.place());
    if (isSame(rule, leaf, always)) {
      return "idle-test.end";
    }
    return isSame(rule, leaf, new Condition.Not(always, leaf.place()))
        ? "idle-test.never"
        : "idle-test";
  }

  private boolean neverHolds(Condition leaf) {
    return model.find(model.space().formula(leaf)).isNone();
  }

  /** Whether it holds whatever is known, so that it asks no more than that something is. */
  private boolean holdsWhenKnown(Condition leaf) {
    List<Formula> known = new ArrayList<>();
    leaf.attributes(attribute -> known.add(model.space().known(attribute)));
    return model.findFirstAlone(model.formulas().all(known), model.space().formula(leaf)).isNone();
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

  private boolean isSame(Rule rule, Condition position, Condition other) {
    return model.regions().enough(List.of(rule)).stream()
        .allMatch(
            known -> model.regions().of(position, known).equals(model.regions().of(other, known)));
  }
}
