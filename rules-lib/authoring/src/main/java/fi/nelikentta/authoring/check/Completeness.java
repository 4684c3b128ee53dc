package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.authoring.space.Drl;
import fi.nelikentta.internal.eval.Extent;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether every situation that no stop holds, and of which enough is known, gets one strategy. */
final class Completeness {
  private final Model model;
  private final Firing firing;
  private final Findings findings;
  private final Survey survey;
  private final List<Rule> rules;
  private boolean mistaken;

  Completeness(Model model, Firing firing, Findings findings) {
    this.model = model;
    this.firing = firing;
    this.findings = findings;
    this.survey = model.strategies();
    this.rules = model.rules(Verb.Assign.class);
  }

  PackProof.Result check() {
    mistaken = new Gaps(model, firing, findings).check();
    overlaps();
    if (mistaken) {
      return PackProof.Result.MISTAKEN;
    }
    if ((survey.isComplete() && survey.asksAll(rules)) || new Bound(model, rules).isCovered()) {
      return PackProof.Result.PROVEN;
    }
    Reach reach = survey.reach();
    findings.add(
        Finding.of(
            FindingCode.NOT_DECIDED,
            rules.isEmpty() ? Site.of(model.pack()) : Site.of(rules.get(0)),
            Message.of(
                "not-decided.coverage",
                ValueText.range(Extent.clamp(reach.least(0)), Extent.clamp(reach.greatest(0))),
                ValueText.range(Extent.clamp(reach.least(1)), Extent.clamp(reach.greatest(1))),
                GroupSearch.WAYS)));
    return PackProof.Result.NOT_DECIDED;
  }

  private void overlaps() {
    for (int second = 1; second < rules.size(); second++) {
      for (int first = 0; first < second; first++) {
        if (!rules.get(first).verb().equals(rules.get(second).verb())) {
          overlap(rules.get(first), rules.get(second));
        }
      }
    }
  }

  private void overlap(Rule first, Rule second) {
    BitSet region = new BitSet(ChartPoints.COUNT);
    BitSet points = new BitSet(ChartPoints.COUNT);
    Example example = null;
    for (Survey.Place place : survey.places()) {
      BitSet both = (BitSet) survey.firing(first, place).clone();
      both.and(survey.firing(second, place));
      region.or(both);
      both.and(place.points());
      if (!both.isEmpty() && example == null) {
        example = Example.wantsStrategy(survey.situation(place, both.nextSetBit(0)));
      }
      points.or(both);
    }
    if (example == null) {
      return;
    }
    mistaken = true;
    String asked = Blocks.told(askedBesides(first, second));
    Message message =
        Message.of(
            asked.isEmpty() ? "overlap" : "overlap.asks",
            Area.of(region, points),
            ((Verb.Assign) second.verb()).strategy(),
            first.name(),
            ((Verb.Assign) first.verb()).strategy(),
            first.place().toString(),
            asked);
    if (asked.isEmpty()) {
      message = hinting(message, Meeting.find(second, first));
    }
    findings.add(Finding.of(FindingCode.OVERLAP, Site.of(second), message).with(example));
  }

  private static Message hinting(Message overlap, Optional<Meeting> meeting) {
    return meeting
        .map(tests -> overlap.hinting("meeting", Drl.of(tests.here()), Drl.of(tests.there())))
        .orElse(overlap);
  }

  /** What two rules ask of the client and of the known shares, each once. */
  private List<Condition> askedBesides(Rule first, Rule second) {
    Map<String, Condition> asked = new LinkedHashMap<>();
    for (Rule rule : List.of(first, second)) {
      Condition situation = rule.when().situation();
      if (situation != null && !model.formula(rule).isAlways()) {
        asked.putIfAbsent(Drl.of(situation), situation);
      }
      Shares.tests(rule).forEach(test -> asked.putIfAbsent(Drl.of(test), test));
    }
    return List.copyOf(asked.values());
  }
}
