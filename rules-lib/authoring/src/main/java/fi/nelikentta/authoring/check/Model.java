package fi.nelikentta.authoring.check;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A pack as the checks look at it: its rules over cells, and what can be reached. */
final class Model {
  private final Space space;
  private final Solver solver;
  private final Regions regions;
  private final Map<List<Item>, Group> groups = new HashMap<>();
  private @Nullable Survey strategies;

  Model(RulePack pack) {
    this.space = new Space(pack);
    this.solver = new Solver(space.formulas());
    this.regions = new Regions(pack);
  }

  RulePack pack() {
    return space.pack();
  }

  Space space() {
    return space;
  }

  Formulas formulas() {
    return space.formulas();
  }

  Regions regions() {
    return regions;
  }

  /** What the rule asks of the situation. */
  Formula formula(Rule rule) {
    return space.formula(rule);
  }

  /** Where the formula holds. */
  Solver.Answer find(Formula formula) {
    return solver.find(formula);
  }

  /** Where all of them hold. */
  Solver.Answer findAll(Formula... all) {
    return solver.find(formulas().all(List.of(all)));
  }

  /** Where the first holds and the second does not. */
  Solver.Answer findFirstAlone(Formula first, Formula second) {
    return findAll(first, formulas().not(second));
  }

  /** Whether the two certainly hold in the same cells. */
  boolean areSame(Formula one, Formula other) {
    return one == other
        || (findFirstAlone(one, other).isNone() && findFirstAlone(other, one).isNone());
  }

  Situation situation(SortedMap<Integer, Integer> cells) {
    return space.situation(cells);
  }

  /** The rules of that verb, in the pack's order. */
  <T extends Verb> List<Rule> rules(Class<T> verb) {
    return pack().rules().stream().filter(rule -> verb.isInstance(rule.verb())).toList();
  }

  /** The rules that assign, by what they assign. */
  Map<CustomerStrategy, List<Rule>> assigning() {
    Map<CustomerStrategy, List<Rule>> byStrategy = new LinkedHashMap<>();
    for (CustomerStrategy strategy : CustomerStrategy.values()) {
      byStrategy.put(
          strategy,
          pack().rules().stream()
              .filter(rule -> rule.verb().equals(new Verb.Assign(strategy)))
              .toList());
    }
    return byStrategy;
  }

  /** That some stop holds. */
  Formula stopped() {
    return formulas().any(rules(Verb.Refer.class).stream().map(this::formula).toList());
  }

  /** What can be reached, with what the rules that assign ask about. */
  Survey strategies() {
    if (strategies == null) {
      strategies = survey(rules(Verb.Assign.class));
    }
    return strategies;
  }

  /** What can be reached, with what these rules ask about; of those that no stop holds. */
  Survey survey(List<Rule> asking) {
    int[] most = regions.topicsThatMatter(asking);
    List<Item> items = new ArrayList<>();
    for (Rule rule : rules(Verb.Refer.class)) {
      items.add(Item.stop(formula(rule)));
    }
    for (Rule rule : rules(Verb.Add.class)) {
      items.add(new Item(formula(rule), points((Verb.Add) rule.verb())));
    }
    for (Axis axis : Axis.values()) {
      if (most[axis.ordinal()] > 0) {
        items.addAll(topics(axis.ordinal()));
      }
    }
    Map<Formula, Integer> conditions = conditions(asking);
    conditions.forEach(
        (formula, index) -> items.add(new Item(formula, new Sum(0, 0, Sum.condition(index)))));
    return new Survey(this, conditions, reach(items, most, 0), most);
  }

  /** What the rules ask of the situation, numbered, as far as a key can hold it. */
  private Map<Formula, Integer> conditions(List<Rule> asking) {
    Map<Formula, Integer> conditions = new LinkedHashMap<>();
    for (Rule rule : asking) {
      Formula formula = formula(rule);
      if (!formula.isAlways() && !formula.isNever() && conditions.size() < Sum.CONDITIONS) {
        conditions.putIfAbsent(formula, conditions.size());
      }
    }
    return conditions;
  }

  private List<Item> topics(int axis) {
    List<Item> items = new ArrayList<>();
    List<Attribute> attributes = pack().schema().attributes();
    for (int topic = 0; topic < regions.topics(axis); topic++) {
      List<Formula> known = new ArrayList<>();
      for (int attribute : regions.attributes(axis, topic)) {
        known.add(space.known(attributes.get(attribute)));
      }
      items.add(new Item(formulas().any(known), new Sum(0, 0, Sum.topic(axis))));
    }
    return items;
  }

  static Sum points(Verb.Add add) {
    return add.axis() == Axis.COMPLEXITY
        ? new Sum(add.points(), 0, 0)
        : new Sum(0, add.points(), 0);
  }

  /** What the items can bring together. */
  Reach reach(List<Item> items, int[] most, int margin) {
    Sum base = Sum.NOTHING;
    List<Item> depending = new ArrayList<>();
    boolean ended = false;
    for (Item item : items) {
      if (item.formula().isAlways()) {
        ended |= item.end();
        base = base.plus(item.brings());
      } else if (!item.formula().isNever()) {
        depending.add(item);
      }
    }
    List<Group> found = new ArrayList<>();
    if (ended) {
      found.add(new Group(List.of(), Map.of(), true));
    } else {
      for (List<Item> group : Group.parted(depending)) {
        found.add(groups.computeIfAbsent(group, key -> GroupSearch.of(formulas(), key)));
      }
    }
    return Reach.of(base, found, most, margin);
  }
}
