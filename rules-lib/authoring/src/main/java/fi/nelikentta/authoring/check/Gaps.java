package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.authoring.check.Uncovered.Hole;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Points of the chart at which somebody gets no strategy. */
final class Gaps {
  private final Model model;
  private final Firing firing;
  private final Blocks blocks;
  private final Findings findings;
  private final Survey survey;
  private final Shares shares;
  private final List<Rule> rules;
  private final Nearness nearness;
  private boolean found;

  Gaps(Model model, Firing firing, Findings findings) {
    this.model = model;
    this.firing = firing;
    this.blocks = new Blocks(model);
    this.findings = findings;
    this.survey = model.strategies();
    this.shares = new Shares(model.regions());
    this.rules = model.rules(Verb.Assign.class);
    this.nearness = new Nearness(model.regions(), rules);
  }

  /** Adds a finding for each; whether there is one. */
  boolean check() {
    if (!survey.asksAll(rules)) {
      return false;
    }
    Uncovered noRule = new Uncovered(survey);
    List<Uncovered> byRule = rules.stream().map(rule -> new Uncovered(survey)).toList();
    List<Uncovered> byShare = rules.stream().map(rule -> new Uncovered(survey)).toList();
    List<BitSet> withSomeShare = rules.stream().map(shares::points).toList();
    for (Survey.Place place : survey.places()) {
      BitSet none = new BitSet(ChartPoints.COUNT);
      none.set(0, ChartPoints.COUNT);
      rules.forEach(rule -> none.andNot(survey.firing(rule, place)));
      // Where a rule takes the points, it is what it asks of the client that leaves some out.
      for (int i = 0; i < rules.size(); i++) {
        BitSet asked =
            (BitSet) model.regions().of(rules.get(i), place.known(0), place.known(1)).clone();
        asked.and(none);
        byRule.get(i).add(place, asked);
        none.andNot(asked);
      }
      // Where a rule would take the points with another share, it is its test of the share.
      for (int i = 0; i < rules.size(); i++) {
        BitSet taken = (BitSet) withSomeShare.get(i).clone();
        taken.and(none);
        byShare.get(i).add(place, taken);
        none.andNot(taken);
      }
      noRule.add(place, none);
    }
    noRule.each(this::gap);
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      byRule.get(i).whole(hole -> situationGap(hole, rule));
    }
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      byShare.get(i).whole(hole -> shareGap(hole, rule));
    }
    return found;
  }

  private void gap(Hole hole) {
    found = true;
    int point = nearness.nearest(hole.here(), hole.place());
    Example shown = Example.wantsStrategy(survey.situation(hole.place(), point));
    List<Rule> dead =
        rules.stream()
            .filter(firing::isNever)
            .filter(rule -> blocks.wouldTake(rule, hole.points(), survey, rules))
            .toList();
    if (!dead.isEmpty()) {
      left(dead, Message.of("gap.dead", hole.area()), shown);
      return;
    }
    List<Rule> near = nearness.byDistance(hole.place(), point);
    findings.add(
        Finding.of(
                FindingCode.GAP,
                near.isEmpty() ? Site.of(model.pack()) : Site.of(near.get(0)),
                Message.of(
                    near.isEmpty() ? "gap.no-rule" : near.size() == 1 ? "gap.one" : "gap",
                    hole.area(),
                    near.size() < 2 ? "" : near.get(1).name(),
                    near.size() < 2 ? "" : near.get(1).place().toString()))
            .with(shown));
  }

  /** A gap that rules leave which never fire: one slip, told once. */
  private void left(List<Rule> dead, Message message, Example shown) {
    findings.addCause(
        Finding.of(FindingCode.GAP, Site.of(dead.get(0)), message).with(shown),
        one ->
            dead.stream().anyMatch(rule -> Findings.of(FindingCode.NEVER_FIRES, rule).test(one)));
  }

  private void situationGap(Hole hole, Rule rule) {
    found = true;
    Situation shown = survey.situation(hole.place(), hole.here().nextSetBit(0));
    if (isLeftDead(hole, rule, shown)) {
      return;
    }
    Condition asked = Objects.requireNonNull(rule.when().situation());
    Set<String> names = new LinkedHashSet<>();
    boolean[] known = new boolean[1];
    asked.attributes(
        attribute -> {
          names.add(attribute.name());
          known[0] |= shown.find(attribute).isPresent();
        });
    findings.add(
        Finding.of(
                FindingCode.GAP,
                Site.of(rule),
                Message.of(
                    known[0] ? "gap.asks" : "gap.unknown", hole.area(), String.join(", ", names)))
            .with(Example.wantsStrategy(shown)));
  }

  private boolean isLeftDead(Hole hole, Rule rule, Situation shown) {
    if (firing.isNever(rule)) {
      Message message = Message.of("gap.dead", hole.area());
      left(List.of(rule), message, Example.wantsStrategy(shown));
      return true;
    }
    return false;
  }

  /** A gap of those only of whom less or more is known than the rule asks. */
  private void shareGap(Hole hole, Rule rule) {
    found = true;
    Situation shown = survey.situation(hole.place(), hole.here().nextSetBit(0));
    if (isLeftDead(hole, rule, shown)) {
      return;
    }
    List<Condition> tests = new ArrayList<>(shares.leavingOut(rule, hole.place(), hole.here()));
    if (!survey.asks(rule, hole.place())) {
      tests.add(0, Objects.requireNonNull(rule.when().situation()));
    }
    findings.add(
        Finding.of(
                FindingCode.GAP,
                Site.of(rule),
                Message.of("gap.share", hole.area(), Blocks.told(tests)))
            .with(Example.wantsStrategy(shown)));
  }
}
