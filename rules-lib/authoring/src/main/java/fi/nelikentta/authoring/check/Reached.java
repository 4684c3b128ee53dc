package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What is in the pack and never comes into play. */
final class Reached {
  private final Model model;
  private final Firing firing;
  private final Findings findings;

  Reached(Model model, Firing firing, Findings findings) {
    this.model = model;
    this.firing = firing;
    this.findings = findings;
  }

  void check() {
    for (Axis axis : Axis.values()) {
      boundaries(axis);
    }
    model.assigning().forEach(this::strategy);
    for (String tag : model.pack().manifest().codes().tags()) {
      code(FindingCode.UNREACHED_TAG, tag, new Verb.Tag(tag));
    }
    for (String stop : model.pack().manifest().codes().stops()) {
      code(FindingCode.UNREACHED_STOP, stop, new Verb.Refer(stop));
    }
    attributes();
  }

  /**
   * A boundary: from these points on a rule that assigns says something else.
   *
   * @param points the first points above it
   * @param rule the rule that names it
   * @param place where it does
   */
  private record Boundary(int points, Rule rule, Condition.Test place) {}

  private void boundaries(Axis axis) {
    TreeMap<Integer, Boundary> boundaries = new TreeMap<>();
    for (Rule rule : model.rules(Verb.Assign.class)) {
      Objects.requireNonNull(rule.when().position())
          .leaves(
              leaf -> {
                if (leaf instanceof Condition.Test test
                    && test.attribute().index() == axis.ordinal()) {
                  starts(test)
                      .forEach(at -> boundaries.putIfAbsent(at, new Boundary(at, rule, test)));
                }
              });
    }
    Survey survey = model.strategies();
    BitSet points = survey.points();
    if (boundaries.isEmpty() || points.isEmpty() || !survey.isComplete()) {
      return;
    }
    int[] range = ChartPoints.range(points, axis.ordinal());
    Integer above = boundaries.higherKey(range[1]);
    Integer below = boundaries.floorKey(range[0]);
    if (above != null) {
      oneSided(axis, "one-sided.above", Objects.requireNonNull(boundaries.get(above)), range[1]);
    }
    if (below != null) {
      oneSided(axis, "one-sided.below", Objects.requireNonNull(boundaries.get(below)), range[0]);
    }
  }

  /** The points from which on the test says something else than just before. */
  private static List<Integer> starts(Condition.Test test) {
    List<Integer> starts = new ArrayList<>();
    for (Literal literal : test.literals()) {
      int at = (int) ((Literal.Num) literal).value();
      Operator operator = test.operator();
      if (operator != Operator.GREATER && operator != Operator.LESS_OR_EQUAL) {
        starts.add(at);
      }
      if (operator != Operator.LESS && operator != Operator.GREATER_OR_EQUAL) {
        starts.add(at + 1);
      }
    }
    starts.removeIf(at -> at <= 0 || at >= ChartPoints.SIDE);
    return starts;
  }

  private void oneSided(Axis axis, String key, Boundary boundary, int extreme) {
    Survey survey = model.strategies();
    Finding finding =
        Finding.of(
            FindingCode.ONE_SIDED_AXIS,
            Site.of(boundary.rule(), boundary.place().place()),
            Message.of(key, axis.key(), boundary.points(), extreme));
    for (Survey.Place place : survey.places()) {
      for (int at = place.points().nextSetBit(0); at >= 0; at = place.points().nextSetBit(at + 1)) {
        if (ChartPoints.points(at, axis.ordinal()) == extreme) {
          finding = finding.with(Example.of(survey.situation(place, at)));
          findings.addCause(finding, implied -> isBeyond(implied, axis, boundary, key));
          return;
        }
      }
    }
  }

  /** Whether the finding is of a rule that never fires because the axis does not get there. */
  private boolean isBeyond(Finding finding, Axis axis, Boundary boundary, String key) {
    if (finding.code() != FindingCode.NEVER_FIRES) {
      return false;
    }
    Rule rule =
        model.pack().rules().stream()
            .filter(one -> one.name().equals(finding.site().rule()))
            .findFirst()
            .orElseThrow();
    if (!rule.isPhase2() || !finding.message().key().equals("never.unreached")) {
      return false;
    }
    BitSet region = new BitSet(ChartPoints.COUNT);
    model
        .regions()
        .enough(List.of(rule))
        .forEach(known -> region.or(model.regions().of(rule, known)));
    int[] range = ChartPoints.range(region, axis.ordinal());
    return key.equals("one-sided.above")
        ? range[0] >= boundary.points()
        : range[1] < boundary.points();
  }

  private void strategy(CustomerStrategy strategy, List<Rule> rules) {
    if (rules.isEmpty()) {
      List<Rule> others = model.rules(Verb.Assign.class);
      // Below the last of the others is where its rule belongs.
      Site site =
          others.isEmpty() ? Site.of(model.pack()) : Site.of(others.get(others.size() - 1).place());
      findings.addUnder(
          finding -> finding.code() == FindingCode.GAP,
          Finding.of(
              FindingCode.UNREACHED_STRATEGY,
              site,
              Message.of("strategy.no-rule", strategy, strategy.name())));
    } else if (rules.stream().allMatch(firing::isNever)) {
      findings.addUnder(
          Findings.of(FindingCode.NEVER_FIRES, rules.get(0))
              .or(finding -> finding.code() == FindingCode.ALL_STOPPED),
          Finding.of(
              FindingCode.UNREACHED_STRATEGY,
              Site.of(rules.get(0)),
              Message.of("strategy.never", strategy)));
    }
  }

  private void code(FindingCode code, String name, Verb verb) {
    List<Rule> rules =
        model.pack().rules().stream().filter(rule -> rule.verb().equals(verb)).toList();
    String what = code == FindingCode.UNREACHED_TAG ? "tag" : "stop";
    if (rules.isEmpty()) {
      Site site = Site.of(model.pack().places().of("pack.yaml", what + "s." + name));
      findings.add(Finding.of(code, site, Message.of(what + ".no-rule", name)));
    } else if (rules.stream().allMatch(firing::isNever)) {
      findings.addUnder(
          Findings.of(FindingCode.NEVER_FIRES, rules.get(0))
              .or(finding -> finding.code() == FindingCode.ALL_STOPPED),
          Finding.of(code, Site.of(rules.get(0)), Message.of(what + ".never", name)));
    }
  }

  private void attributes() {
    Set<Attribute> read = new HashSet<>();
    model.pack().rules().forEach(rule -> read.addAll(rule.looksAt()));
    for (Attribute attribute : model.pack().schema().attributes()) {
      if (!read.contains(attribute)) {
        findings.add(
            Finding.of(
                FindingCode.UNREAD_ATTRIBUTE,
                Site.of(model.pack().places().of("attributes.yaml", attribute.name())),
                Message.of("unread", attribute.name())));
      }
    }
  }
}
