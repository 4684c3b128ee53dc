package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Worse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Attributes whose worsening lowers a score, or that speak both ways. */
final class Direction {
  private final Model model;
  private final Findings findings;

  Direction(Model model, Findings findings) {
    this.model = model;
    this.findings = findings;
  }

  void check() {
    for (Attribute attribute : model.pack().schema().attributes()) {
      if (attribute.type().isNumber() || attribute.isCoded()) {
        for (Axis axis : Axis.values()) {
          check(attribute, axis);
        }
      }
    }
  }

  private void check(Attribute attribute, Axis axis) {
    List<Rule> rules =
        model.rules(Verb.Add.class).stream()
            .filter(rule -> ((Verb.Add) rule.verb()).axis() == axis)
            .filter(rule -> rule.looksAt().contains(attribute))
            .toList();
    Worse worse = attribute.meaning().worse();
    if (rules.isEmpty() || (worse == Worse.NONE && !attribute.type().isNumber())) {
      return;
    }
    int last = model.space().samples(attribute).size();
    @Nullable Turn fall = null;
    boolean rises = false;
    for (int cell = 1; cell < last; cell++) {
      Turn turn =
          worse == Worse.LOW
              ? turn(attribute, rules, cell + 1, cell)
              : turn(attribute, rules, cell, cell + 1);
      rises |= turn.greatest() > 0;
      fall = fall == null && turn.least() < 0 ? turn : fall;
    }
    if (fall != null && (worse != Worse.NONE || rises)) {
      add(attribute, axis, rules, fall, worse == Worse.NONE ? "both-ways" : "worse-lowers");
    }
  }

  /**
   * From one value of an attribute to another, all else being equal.
   *
   * @param from the cell before
   * @param to the cell after
   * @param least the least change of the score
   * @param greatest the greatest
   * @param cells where the least comes about
   */
  private record Turn(int from, int to, int least, int greatest, Map<Integer, Integer> cells) {}

  private Turn turn(Attribute attribute, List<Rule> rules, int from, int to) {
    int variable = model.space().variable(attribute);
    List<Item> items = new ArrayList<>();
    int base = 0;
    for (Rule rule : rules) {
      Formula before = model.formulas().given(model.formula(rule), variable, from);
      Formula after = model.formulas().given(model.formula(rule), variable, to);
      if (before == after) {
        continue;
      }
      int points = ((Verb.Add) rule.verb()).points();
      base += add(rule, items, alone(after, before), points);
      base += add(rule, items, alone(before, after), -points);
    }
    int least = base;
    int greatest = base;
    TreeMap<Integer, Integer> cells = new TreeMap<>();
    for (List<Item> part : Group.parted(items)) {
      Group group = GroupSearch.of(model.formulas(), part);
      least += group.least(0);
      greatest += group.greatest(0);
      group.ways().entrySet().stream()
          .filter(entry -> entry.getKey().complexity() == group.least(0))
          .findFirst()
          .ifPresent(entry -> Way.into(cells, entry.getValue()));
    }
    cells.put(variable, to);
    return new Turn(from, to, least, greatest, cells);
  }

  private Formula alone(Formula first, Formula second) {
    return model.formulas().all(List.of(first, model.formulas().not(second)));
  }

  /** Adds the change as an item; gives it where it comes in any case. */
  private static int add(Rule rule, List<Item> items, Formula formula, int change) {
    // A fall that the author gives a reason for is no fall.
    if (formula.isNever() || (change < 0 && rule.grounds().nonMonotonic() != null)) {
      return 0;
    }
    if (formula.isAlways()) {
      return change;
    }
    items.add(new Item(formula, new Sum(change, 0, 0)));
    return 0;
  }

  private void add(Attribute attribute, Axis axis, List<Rule> rules, Turn fall, String key) {
    int[] before = new int[model.formulas().variables()];
    fall.cells().forEach((variable, cell) -> before[variable] = cell);
    int[] after = before.clone();
    before[model.space().variable(attribute)] = fall.from();
    Rule worst = rules.get(0);
    int least = Integer.MAX_VALUE;
    for (Rule rule : rules) {
      Formula formula = model.formula(rule);
      int points = ((Verb.Add) rule.verb()).points();
      int change = (formula.holds(after) ? points : 0) - (formula.holds(before) ? points : 0);
      if (change < least && rule.grounds().nonMonotonic() == null) {
        least = change;
        worst = rule;
      }
    }
    List<Object> values = model.space().samples(attribute);
    findings.add(
        Finding.of(
                FindingCode.WORSE_LOWERS,
                Site.of(worst),
                Message.of(
                    key,
                    attribute.name(),
                    Values.drl(values.get(fall.from() - 1)),
                    Values.drl(values.get(fall.to() - 1)),
                    axis.key(),
                    -fall.least()))
            .with(Example.of(model.situation(new TreeMap<>(fall.cells())))));
  }
}
