package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Situation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Points of the chart at which somebody gets no strategy. */
final class Gaps {
  private final Model model;
  private final Firing firing;
  private final Blocks blocks;
  private final Findings findings;
  private final Survey survey;
  private final Shares shares;
  private final List<Rule> rules;
  private boolean found;

  Gaps(Model model, Firing firing, Findings findings) {
    this.model = model;
    this.firing = firing;
    this.blocks = new Blocks(model);
    this.findings = findings;
    this.survey = model.strategies();
    this.shares = new Shares(model.regions());
    this.rules = model.rules(Verb.Assign.class);
  }

  /** Adds a finding for each; whether there is one. */
  boolean check() {
    if (!survey.asksAll(rules)) {
      return false;
    }
    Uncovered noRule = new Uncovered();
    List<Uncovered> byRule = rules.stream().map(rule -> new Uncovered()).toList();
    List<Uncovered> byShare = rules.stream().map(rule -> new Uncovered()).toList();
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
    BitSet left = (BitSet) noRule.region.clone();
    for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(start + 1)) {
      BitSet region = takeConnected(left, start);
      Hole hole = noRule.hole(region);
      if (hole != null) {
        gap(hole, region);
      }
    }
    for (int i = 0; i < rules.size(); i++) {
      Uncovered uncovered = byRule.get(i);
      Hole hole = uncovered.hole(uncovered.region);
      if (hole != null) {
        situationGap(hole, uncovered.region, rules.get(i));
      }
    }
    for (int i = 0; i < rules.size(); i++) {
      Uncovered uncovered = byShare.get(i);
      Hole hole = uncovered.hole(uncovered.region);
      if (hole != null) {
        shareGap(hole, uncovered.region, rules.get(i));
      }
    }
    return found;
  }

  /** Points without a strategy, and which of them can be reached in which place. */
  private final class Uncovered {
    private final BitSet region = new BitSet(ChartPoints.COUNT);
    private final List<BitSet> reached = new ArrayList<>();

    void add(Survey.Place place, BitSet points) {
      region.or(points);
      BitSet both = (BitSet) points.clone();
      both.and(place.points());
      reached.add(both);
    }

    /** What of the region can be reached; null for nothing. */
    @Nullable Hole hole(BitSet region) {
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
      return place == null ? null : new Hole(points, place, here);
    }
  }

  /**
   * Points that can be reached and get no strategy.
   *
   * @param points all of them
   * @param place a place where some can be reached
   * @param here those
   */
  private record Hole(BitSet points, Survey.Place place, BitSet here) {}

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

  private void gap(Hole hole, BitSet region) {
    found = true;
    int point = nearest(hole.here(), hole.place());
    Example shown = Example.wantsStrategy(survey.situation(hole.place(), point));
    List<Rule> dead =
        rules.stream()
            .filter(firing::isNever)
            .filter(rule -> blocks.wouldTake(rule, hole.points(), survey, rules))
            .toList();
    if (!dead.isEmpty()) {
      left(dead, Message.of("gap.dead", Area.of(region, hole.points())), shown);
      return;
    }
    List<Rule> near =
        rules.stream()
            .sorted(Comparator.comparingInt((Rule rule) -> distance(rule, hole.place(), point)))
            .toList();
    findings.add(
        Finding.of(
                FindingCode.GAP,
                near.isEmpty() ? Site.of(model.pack()) : Site.of(near.get(0)),
                Message.of(
                    near.isEmpty() ? "gap.no-rule" : near.size() == 1 ? "gap.one" : "gap",
                    Area.of(region, hole.points()),
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

  private void situationGap(Hole hole, BitSet region, Rule rule) {
    found = true;
    Situation shown = survey.situation(hole.place(), hole.here().nextSetBit(0));
    if (isLeftDead(hole, region, rule, shown)) {
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
                    known[0] ? "gap.asks" : "gap.unknown",
                    Area.of(region, hole.points()),
                    String.join(", ", names)))
            .with(Example.wantsStrategy(shown)));
  }

  private boolean isLeftDead(Hole hole, BitSet region, Rule rule, Situation shown) {
    if (firing.isNever(rule)) {
      Message message = Message.of("gap.dead", Area.of(region, hole.points()));
      left(List.of(rule), message, Example.wantsStrategy(shown));
      return true;
    }
    return false;
  }

  /** A gap of those only of whom less or more is known than the rule asks. */
  private void shareGap(Hole hole, BitSet region, Rule rule) {
    found = true;
    Situation shown = survey.situation(hole.place(), hole.here().nextSetBit(0));
    if (isLeftDead(hole, region, rule, shown)) {
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
                Message.of("gap.share", Area.of(region, hole.points()), Blocks.told(tests)))
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

  /** How many points the rule misses it by. */
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
}
