package fi.nelikentta.authoring.chart;

import fi.nelikentta.internal.eval.Grid;
import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.internal.eval.PositionSlots;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells the ground of a point: the position's conditions are evaluated there with every number of
 * known topics that the pack's minimum lets through, and conditions on the situation may hold or
 * not.
 */
final class GroundFinder {
  /** Many packs have but a few rules of phase 2; a grid takes this many. */
  private static final int GRID = Grid.CONDITIONS;

  private final List<Part> parts = new ArrayList<>();
  private final int[] complexityKnown;
  private final int[] difficultyKnown;

  /** Rules that one grid takes. */
  private record Part(List<Rule> rules, Grid grid) {}

  GroundFinder(RulePack pack) {
    List<Rule> assigning =
        pack.rules().stream().filter(rule -> rule.verb() instanceof Verb.Assign).toList();
    Known known = new Known(pack);
    for (int from = 0; from < assigning.size(); from += GRID) {
      List<Rule> some = assigning.subList(from, Math.min(from + GRID, assigning.size()));
      parts.add(new Part(some, new Grid(positions(some), Grid.Shares.PRESENT, known)));
    }
    boolean shares = assigning.stream().anyMatch(GroundFinder::looksAtShares);
    complexityKnown = counts(pack, Axis.COMPLEXITY, shares);
    difficultyKnown = counts(pack, Axis.COPING_DIFFICULTY, shares);
  }

  /** The known topics that a client on the chart may have; any one will do where nobody looks. */
  private static int[] counts(RulePack pack, Axis axis, boolean shares) {
    int topics = pack.schema().topics(axis).size();
    BigDecimal least = pack.manifest().minimumKnown(axis).multiply(BigDecimal.valueOf(topics));
    return IntStream.rangeClosed(shares ? 0 : topics, topics)
        .filter(count -> BigDecimal.valueOf(count).compareTo(least) >= 0)
        .toArray();
  }

  /** The ground of a point, each 0…100. */
  Ground at(int complexity, int difficulty) {
    EnumSet<CustomerStrategy> always = EnumSet.allOf(CustomerStrategy.class);
    EnumSet<CustomerStrategy> ever = EnumSet.noneOf(CustomerStrategy.class);
    EnumSet<CustomerStrategy> bySituation = EnumSet.noneOf(CustomerStrategy.class);
    Set<CustomerStrategy> first = null;
    boolean sharesMatter = false;
    for (int known : complexityKnown) {
      for (int difficultyShare : difficultyKnown) {
        EnumSet<CustomerStrategy> sure = EnumSet.noneOf(CustomerStrategy.class);
        EnumSet<CustomerStrategy> perhaps = EnumSet.noneOf(CustomerStrategy.class);
        collect(complexity, difficulty, known, difficultyShare, sure, perhaps);
        always.retainAll(sure);
        bySituation.addAll(perhaps);
        ever.addAll(sure);
        ever.addAll(perhaps);
        EnumSet<CustomerStrategy> all = EnumSet.copyOf(sure);
        all.addAll(perhaps);
        sharesMatter |= first != null && !first.equals(all);
        first = first == null ? all : first;
      }
    }
    ever.removeAll(always);
    bySituation.removeAll(always);
    EnumSet<Ground.Dependence> dependsOn = EnumSet.noneOf(Ground.Dependence.class);
    if (!bySituation.isEmpty()) {
      dependsOn.add(Ground.Dependence.SITUATION);
    }
    if (sharesMatter || (!ever.isEmpty() && bySituation.isEmpty())) {
      dependsOn.add(Ground.Dependence.KNOWN_SHARE);
    }
    return new Ground(always, ever, dependsOn);
  }

  private void collect(
      int complexity,
      int difficulty,
      int complexityTopics,
      int difficultyTopics,
      Set<CustomerStrategy> sure,
      Set<CustomerStrategy> perhaps) {
    for (Part part : parts) {
      long holds = part.grid().at(complexity, difficulty, complexityTopics, difficultyTopics);
      for (int i = 0; i < part.rules().size(); i++) {
        if ((holds >>> i & 1) != 0) {
          Rule rule = part.rules().get(i);
          (looksAtSituation(rule) ? perhaps : sure).add(((Verb.Assign) rule.verb()).strategy());
        }
      }
    }
    perhaps.removeAll(sure);
  }

  /** Where some of the rules holds, which look at points alone. */
  static Points where(List<Rule> rules) {
    List<Node> nodes = positions(rules).stream().map(Node::of).toList();
    PositionSlots slots = new PositionSlots().shares(1, 1);
    return Points.where(
        (complexity, difficulty) ->
            nodes.stream().anyMatch(node -> node.holds(slots.points(complexity, difficulty))));
  }

  /** Whether it is a rule of phase 2 that looks at nothing but the points. */
  static boolean looksAtPointsAlone(Rule rule) {
    return rule.isPhase2() && !looksAtSituation(rule) && !looksAtShares(rule);
  }

  private static boolean looksAtSituation(Rule rule) {
    return rule.when().situation() != null
        && !(rule.when().situation() instanceof Condition.All all && all.parts().isEmpty());
  }

  private static boolean looksAtShares(Rule rule) {
    List<Attribute> named = new ArrayList<>();
    Objects.requireNonNull(rule.when().position()).attributes(named::add);
    return named.contains(PositionSchema.COMPLEXITY_KNOWN)
        || named.contains(PositionSchema.COPING_DIFFICULTY_KNOWN);
  }

  private static List<Condition> positions(List<Rule> rules) {
    return rules.stream().map(rule -> Objects.requireNonNull(rule.when().position())).toList();
  }
}
