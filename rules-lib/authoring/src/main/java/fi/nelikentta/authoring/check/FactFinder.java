package fi.nelikentta.authoring.check;

import fi.nelikentta.Proposal;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Supports;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the figures of a pack. */
final class FactFinder {
  private final Model model;
  private final Examples examples;
  private final RulePack pack;

  FactFinder(Model model, Examples examples) {
    this.model = model;
    this.examples = examples;
    this.pack = model.pack();
  }

  Facts facts() {
    List<Facts.Range> ranges = new ArrayList<>();
    List<Facts.Steps> steps = new ArrayList<>();
    for (Axis axis : Axis.values()) {
      ranges.add(range(axis));
    }
    for (Attribute attribute : pack.schema().attributes()) {
      for (Axis axis : Axis.values()) {
        List<Rule> rules =
            model.rules(Verb.Add.class).stream()
                .filter(rule -> ((Verb.Add) rule.verb()).axis() == axis)
                .filter(rule -> rule.looksAt().contains(attribute))
                .toList();
        if (!rules.isEmpty()) {
          steps.add(new Facts.Steps(attribute.name(), axis, steps(attribute, rules)));
        }
      }
    }
    Map<Supports, Integer> supports = new EnumMap<>(Supports.class);
    for (Rule rule : pack.rules()) {
      supports.merge(rule.grounds().supports(), 1, Integer::sum);
    }
    return new Facts(ranges, steps, nothingKnown(), supports);
  }

  private Facts.Range range(Axis axis) {
    Survey survey = model.strategies();
    int[] range = ChartPoints.range(survey.points(), axis.ordinal());
    Reach reach = survey.reach();
    return new Facts.Range(
        axis,
        range[0],
        range[1],
        new Facts.Sums(reach.least(axis.ordinal()), reach.greatest(axis.ordinal())),
        survey.isComplete() ? Facts.Exactness.EXACT : Facts.Exactness.BOUND);
  }

  private List<Facts.Step> steps(Attribute attribute, List<Rule> rules) {
    List<Facts.Step> steps = new ArrayList<>();
    if (attribute.type() == ValueType.CODES) {
      model
          .space()
          .codes(attribute)
          .forEach((code, cells) -> steps.add(step('"' + code + '"', points(rules, cells))));
      return steps;
    }
    List<Object> values = model.space().samples(attribute);
    int before = 0;
    int[] cells = new int[model.formulas().variables()];
    for (int i = 0; i < values.size(); i++) {
      cells[model.space().variable(attribute)] = i + 1;
      int points = points(rules, cells);
      if (!attribute.type().isNumber()) {
        if (points != 0) {
          steps.add(step(ValueText.drl(values.get(i)), points));
        }
      } else if (points != before) {
        steps.add(number(attribute, values, i, points));
      }
      before = points;
    }
    return steps;
  }

  /** From a number on: what the conditions name, or the first number of all. */
  private Facts.Step number(Attribute attribute, List<Object> values, int sample, int points) {
    if (sample == 0) {
      boolean limited = !Double.isInfinite(attribute.domain().min());
      return limited && attribute.type() == ValueType.INTEGER
          ? step(ValueText.drl((int) attribute.least()), points)
          : step(limited ? ValueText.drl(attribute.least()) : "-∞", points);
    }
    return attribute.type() == ValueType.DOUBLE && !model.space().isNamed(attribute, sample)
        ? new Facts.Step(ValueText.drl(values.get(sample - 1)), Facts.Side.ABOVE, points)
        : step(ValueText.drl(values.get(sample)), points);
  }

  private static Facts.Step step(String value, int points) {
    return new Facts.Step(value, Facts.Side.FROM, points);
  }

  private int points(List<Rule> rules, int[] cells) {
    return rules.stream()
        .filter(rule -> model.formula(rule).holds(cells))
        .mapToInt(rule -> ((Verb.Add) rule.verb()).points())
        .sum();
  }

  private Facts.NothingKnown nothingKnown() {
    Proposal proposal = examples.propose(pack.situation("nobody").build());
    CustomerStrategy strategy =
        proposal instanceof Proposal.Assigned assigned ? assigned.strategy() : null;
    return new Facts.NothingKnown(proposal.outcome(), strategy, proposal.possible());
  }
}
