package fi.nelikentta.authoring.check;

import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Worse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a score changes as an attribute gets worse, or, where no end is worse, as it rises.
 *
 * @param fall where the score first falls; null where it never does
 * @param rises whether it rises anywhere
 * @param lost the most that it loses from one value to the next, all such steps together
 */
record Slope(@Nullable Turn fall, boolean rises, long lost) {

  /**
   * From one value of an attribute to the next, all else being equal.
   *
   * @param from the cell before
   * @param to the cell after
   * @param least the least change of the score
   * @param greatest the greatest
   * @param cells where the least comes about
   */
  record Turn(int from, int to, int least, int greatest, Map<Integer, Integer> cells) {}

  /**
   * A rule and what it asks of the situation.
   *
   * @param rule one that gives points
   * @param formula its condition, or another that is tried instead
   * @param points what it gives, or other points that are tried instead
   * @param excused whether its author gives a reason why a score may fall by it
   */
  record Asked(Rule rule, Formula formula, int points, boolean excused) {
    Asked(Rule rule, Formula formula) {
      this(rule, formula, ((Verb.Add) rule.verb()).points(), rule.grounds().nonMonotonic() != null);
    }

    /** With another condition. */
    Asked with(Formula other) {
      return new Asked(rule, other, points, excused);
    }

    /** With the sign of its points changed. */
    Asked negated() {
      return new Asked(rule, formula, -points, excused);
    }

    /** As if its author gave no reason. */
    Asked unexcused() {
      return new Asked(rule, formula, points, false);
    }
  }

  /** The slope of the points of the rules, which all look at the attribute. */
  static Slope of(Model model, Attribute attribute, List<Asked> rules) {
    int last = model.space().samples(attribute).size();
    @Nullable Turn fall = null;
    boolean rises = false;
    long lost = 0;
    for (int cell = 1; cell < last; cell++) {
      Turn turn =
          attribute.meaning().worse() == Worse.LOW
              ? turn(model, attribute, rules, cell + 1, cell)
              : turn(model, attribute, rules, cell, cell + 1);
      rises |= turn.greatest() > 0;
      lost -= Math.min(0, turn.least());
      fall = fall == null && turn.least() < 0 ? turn : fall;
    }
    return new Slope(fall, rises, lost);
  }

  private static Turn turn(Model model, Attribute attribute, List<Asked> rules, int from, int to) {
    int variable = model.space().variable(attribute);
    Formulas formulas = model.formulas();
    List<Item> items = new ArrayList<>();
    int base = 0;
    for (Asked asked : rules) {
      Formula before = formulas.given(asked.formula(), variable, from);
      Formula after = formulas.given(asked.formula(), variable, to);
      if (before == after) {
        continue;
      }
      base += add(asked, items, alone(formulas, after, before), asked.points());
      base += add(asked, items, alone(formulas, before, after), -asked.points());
    }
    int least = base;
    int greatest = base;
    TreeMap<Integer, Integer> cells = new TreeMap<>();
    for (List<Item> part : Group.parted(items)) {
      Group group = GroupSearch.of(formulas, part);
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

  private static Formula alone(Formulas formulas, Formula first, Formula second) {
    return formulas.all(List.of(first, formulas.not(second)));
  }

  /** Adds the change as an item; gives it where it comes in any case. */
  private static int add(Asked asked, List<Item> items, Formula formula, int change) {
    // A fall that the author gives a reason for is no fall.
    if (formula.isNever() || (change < 0 && asked.excused())) {
      return 0;
    }
    if (formula.isAlways()) {
      return change;
    }
    items.add(new Item(formula, new Sum(change, 0, 0)));
    return 0;
  }
}
