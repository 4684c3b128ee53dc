package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Situation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Whether every situation that no stop holds, and of which enough is known, gets one strategy. */
final class Coverage {
  private final Model model;
  private final Findings findings;
  private final Survey survey;
  private final List<Rule> rules;
  private boolean mistaken;

  Coverage(Model model, Findings findings) {
    this.model = model;
    this.findings = findings;
    this.survey = model.strategies();
    this.rules = model.rules(Verb.Assign.class);
  }

  PackProof.Result check() {
    gaps();
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
            rules.isEmpty() ? Site.of("pack.yaml") : Site.of(rules.get(0)),
            Message.of(
                "not-decided.coverage",
                Values.range(Bound.clamp(reach.least(0)), Bound.clamp(reach.greatest(0))),
                Values.range(Bound.clamp(reach.least(1)), Bound.clamp(reach.greatest(1))))));
    return PackProof.Result.NOT_DECIDED;
  }

  private void gaps() {
    if (!survey.asksAll(rules)) {
      return;
    }
    BitSet uncovered = new BitSet(ChartPoints.COUNT);
    List<BitSet> reached = new ArrayList<>();
    for (Survey.Place place : survey.places()) {
      BitSet none = new BitSet(ChartPoints.COUNT);
      none.set(0, ChartPoints.COUNT);
      rules.forEach(rule -> none.andNot(survey.firing(rule, place)));
      uncovered.or(none);
      none.and(place.points());
      reached.add(none);
    }
    for (int start = uncovered.nextSetBit(0); start >= 0; start = uncovered.nextSetBit(start + 1)) {
      gap(reached, takeConnected(uncovered, start));
    }
  }

  /** The points that hang together with the first; they are taken out. */
  private static BitSet takeConnected(BitSet points, int start) {
    BitSet taken = new BitSet(ChartPoints.COUNT);
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    points.clear(start);
    while (!open.isEmpty()) {
      int at = open.pop();
      taken.set(at);
      int c = ChartPoints.complexity(at);
      int d = ChartPoints.difficulty(at);
      int[][] around = {{c - 1, d}, {c + 1, d}, {c, d - 1}, {c, d + 1}};
      for (int[] next : around) {
        boolean inside =
            Math.min(next[0], next[1]) >= 0 && Math.max(next[0], next[1]) < ChartPoints.SIDE;
        if (inside && points.get(ChartPoints.index(next[0], next[1]))) {
          points.clear(ChartPoints.index(next[0], next[1]));
          open.push(ChartPoints.index(next[0], next[1]));
        }
      }
    }
    return taken;
  }

  private void gap(List<BitSet> reached, BitSet region) {
    BitSet points = new BitSet(ChartPoints.COUNT);
    Survey.Place place = null;
    BitSet here = points;
    for (int i = 0; i < reached.size(); i++) {
      BitSet both = (BitSet) reached.get(i).clone();
      both.and(region);
      if (place == null && !both.isEmpty()) {
        place = survey.places().get(i);
        here = both;
      }
      points.or(both);
    }
    if (place == null) {
      return;
    }
    mistaken = true;
    int[] complexity = ChartPoints.range(points, 0);
    int[] difficulty = ChartPoints.range(points, 1);
    Survey.Place seen = place;
    int point = nearest(here, seen);
    Situation shown = survey.situation(seen, point);
    List<Rule> near =
        rules.stream()
            .sorted(Comparator.comparingInt((Rule rule) -> distance(rule, seen, point)))
            .toList();
    findings.add(
        Finding.of(
                FindingCode.GAP,
                near.isEmpty() ? Site.of("pack.yaml") : Site.of(near.get(0)),
                Message.of(
                    near.isEmpty() ? "gap.no-rule" : near.size() == 1 ? "gap.one" : "gap",
                    Values.range(complexity),
                    Values.range(difficulty),
                    near.isEmpty() ? "" : near.get(0).name(),
                    near.size() < 2 ? "" : near.get(1).name(),
                    near.size() < 2 ? "" : near.get(1).place().toString()))
            .with(Example.wantsStrategy(shown)));
  }

  /** The point that some rule only just misses. */
  private int nearest(BitSet points, Survey.Place place) {
    int best = points.nextSetBit(0);
    int least = Integer.MAX_VALUE;
    for (int at = best; at >= 0; at = points.nextSetBit(at + 1)) {
      int point = at;
      int distance = rules.stream().mapToInt(rule -> distance(rule, place, point)).min().orElse(0);
      if (distance < least) {
        least = distance;
        best = at;
      }
    }
    return best;
  }

  /** How many points the rule misses it by; none where its condition on the client fails. */
  private int distance(Rule rule, Survey.Place place, int point) {
    BitSet region = model.regions().of(rule, place.known(0), place.known(1));
    if (region.get(point)) {
      return 0;
    }
    int c = ChartPoints.complexity(point);
    int d = ChartPoints.difficulty(point);
    for (int away = 1; away < ChartPoints.SIDE; away++) {
      for (int i = -away; i <= away; i++) {
        int rest = away - Math.abs(i);
        if (inside(region, c + i, d + rest) || inside(region, c + i, d - rest)) {
          return away;
        }
      }
    }
    return 2 * ChartPoints.SIDE;
  }

  private static boolean inside(BitSet region, int complexity, int difficulty) {
    return complexity >= 0
        && complexity < ChartPoints.SIDE
        && difficulty >= 0
        && difficulty < ChartPoints.SIDE
        && region.get(ChartPoints.index(complexity, difficulty));
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
    BitSet points = new BitSet(ChartPoints.COUNT);
    Example example = null;
    for (Survey.Place place : survey.places()) {
      BitSet both = (BitSet) survey.firing(first, place).clone();
      both.and(survey.firing(second, place));
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
    int[] complexity = ChartPoints.range(points, 0);
    int[] difficulty = ChartPoints.range(points, 1);
    findings.add(
        Finding.of(
                FindingCode.OVERLAP,
                Site.of(second),
                Message.of(
                    "overlap",
                    Values.range(complexity),
                    Values.range(difficulty),
                    ((Verb.Assign) second.verb()).strategy().name(),
                    first.name(),
                    ((Verb.Assign) first.verb()).strategy().name(),
                    first.place().toString()))
            .with(example));
  }
}
