package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.internal.eval.Extent;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rules that give points twice for one fact, take back what others give, or give them in vain. */
final class PointFindings {
  private final Model model;
  private final Firing firing;
  private final Findings findings;

  PointFindings(Model model, Firing firing, Findings findings) {
    this.model = model;
    this.firing = firing;
    this.findings = findings;
  }

  void check() {
    for (Axis axis : Axis.values()) {
      List<Rule> rules =
          model.rules(Verb.Add.class).stream()
              .filter(rule -> ((Verb.Add) rule.verb()).axis() == axis && !firing.isNever(rule))
              .toList();
      pairs(rules);
      for (Rule rule : rules) {
        inVain(rule, rules);
      }
    }
  }

  private static int points(Rule rule) {
    return ((Verb.Add) rule.verb()).points();
  }

  /** Compares rules that look at a variable together; others are met apart. */
  private void pairs(List<Rule> rules) {
    Map<Integer, List<Integer>> byVariable = new TreeMap<>();
    for (int i = 0; i < rules.size(); i++) {
      for (int variable : model.formula(rules.get(i)).variables()) {
        byVariable.computeIfAbsent(variable, key -> new ArrayList<>()).add(i);
      }
    }
    Set<Long> compared = new TreeSet<>();
    for (List<Integer> together : byVariable.values()) {
      for (int later : together) {
        for (int earlier : together) {
          if (earlier < later && compared.add(((long) earlier << Integer.SIZE) | later)) {
            compare(rules.get(earlier), rules.get(later));
          }
        }
      }
    }
  }

  private void compare(Rule earlier, Rule later) {
    boolean opposite = points(earlier) > 0 != points(later) > 0;
    Formula first = model.formula(earlier);
    Formula second = model.formula(later);
    boolean secondWithin = first == second || model.findFirstAlone(second, first).isNone();
    if (!opposite && !secondWithin) {
      return;
    }
    boolean firstWithin = first == second || model.findFirstAlone(first, second).isNone();
    if (!opposite && firstWithin) {
      add(FindingCode.SAME_TWICE, "same-twice.points", later, earlier);
    } else if (opposite
        && (firstWithin || secondWithin)
        && later.grounds().nonMonotonic() == null
        && earlier.grounds().nonMonotonic() == null) {
      add(FindingCode.OPPOSITE, "opposite", later, earlier);
    }
  }

  /** Whether the rule takes back what another gives, or another what it gives. */
  boolean isTakenBack(Rule rule) {
    Verb.Add verb = (Verb.Add) rule.verb();
    Formula formula = model.formula(rule);
    return model.rules(Verb.Add.class).stream()
        .filter(other -> ((Verb.Add) other.verb()).axis() == verb.axis())
        .filter(other -> !firing.isNever(other) && points(other) > 0 != verb.points() > 0)
        .map(model::formula)
        .filter(other -> Arrays.stream(formula.variables()).anyMatch(other::looksAt))
        .anyMatch(
            other ->
                model.findFirstAlone(formula, other).isNone()
                    || model.findFirstAlone(other, formula).isNone());
  }

  private void add(FindingCode code, String key, Rule rule, Rule other) {
    Finding finding =
        Finding.of(
            code,
            Site.of(rule),
            Message.of(key, other.name(), other.place().toString(), points(rule), points(other)));
    Solver.Answer both = model.findAll(model.formula(rule), model.formula(other));
    findings.add(both.isSome() ? finding.with(Example.of(model.situation(both.cells()))) : finding);
  }

  /** Whether the rule's points are lost beyond 0 or 100 wherever it fires. */
  private void inVain(Rule rule, List<Rule> rules) {
    Solver.Answer fires = model.find(model.formula(rule));
    if (!fires.isSome()) {
      return;
    }
    int[] cells = new int[model.formulas().variables()];
    fires.cells().forEach((variable, cell) -> cells[variable] = cell);
    int sum = 0;
    for (Rule other : rules) {
      sum += model.formula(other).holds(cells) ? points(other) : 0;
    }
    if (Extent.clamp(sum) != Extent.clamp(sum - points(rule))) {
      return;
    }
    Reach reach = without(rule, rules);
    for (Map.Entry<Long, Plane> entry : reach.planes().entrySet()) {
      if (model.formula(rule).isAlways() || Sum.holds(entry.getKey(), 0)) {
        Plane plane = entry.getValue();
        for (int at = plane.window().leastComplexity();
            at <= plane.window().greatestComplexity();
            at++) {
          boolean counts = Extent.clamp(at) != Extent.clamp((long) at + points(rule));
          if (counts && plane.get(at, 0)) {
            return;
          }
        }
      }
    }
    if (reach.isComplete()) {
      findings.add(
          Finding.of(FindingCode.REDUNDANT, Site.of(rule), Message.of("redundant.points"))
              .with(Example.of(model.situation(fires.cells()))));
    } else {
      findings.addUndecided(rule);
    }
  }

  /** The sums of the others, and whether the rule fires with them. */
  private Reach without(Rule rule, List<Rule> rules) {
    List<Item> items = new ArrayList<>();
    for (Rule other : rules) {
      if (!other.name().equals(rule.name())) {
        items.add(new Item(model.formula(other), new Sum(points(other), 0, 0)));
      }
    }
    items.add(new Item(model.formula(rule), new Sum(0, 0, Sum.condition(0))));
    return model.reach(items, new int[2], Math.abs(points(rule)));
  }
}
