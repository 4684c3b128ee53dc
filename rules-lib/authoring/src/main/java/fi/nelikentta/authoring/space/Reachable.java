package fi.nelikentta.authoring.space;

import fi.nelikentta.internal.eval.Extent;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The points that the rules can give on one axis, each with what must be known of a client for it.
 * Rules that share attributes are tried together, over all that may be known of those; then the
 * groups are added up. Immutable and safe to share among threads.
 */
public final class Reachable {
  private static final int MOST = 100;
  private static final long COMBINATIONS = 20_000;
  private static final int SUMS = 20_000;

  private final Map<Long, Sum> sums;
  private final boolean exact;

  /**
   * A way to a sum.
   *
   * @param before the way to the sum without the last group; null where there is none
   * @param known what is known of the last group
   */
  private record Sum(@Nullable Sum before, Map<Attribute, Object> known) {}

  private Reachable(Map<Long, Sum> sums, boolean exact) {
    this.sums = sums;
    this.exact = exact;
  }

  /** On that axis. */
  public static Reachable on(Axis axis, RulePack pack) {
    List<Rule> rules =
        pack.rules().stream()
            .filter(rule -> rule.verb() instanceof Verb.Add add && add.axis() == axis)
            .toList();
    Map<Long, Sum> sums = new LinkedHashMap<>();
    sums.put(0L, new Sum(null, Map.of()));
    boolean exact = true;
    for (List<Rule> group : groups(rules)) {
      Map<Long, Map<Attribute, Object>> given = new LinkedHashMap<>();
      exact &= give(group, pack, given);
      Map<Long, Sum> next = new LinkedHashMap<>();
      for (Map.Entry<Long, Sum> before : sums.entrySet()) {
        given.forEach(
            (points, known) ->
                next.putIfAbsent(before.getKey() + points, new Sum(before.getValue(), known)));
      }
      exact &= next.size() <= SUMS;
      sums = next.size() <= SUMS ? next : sums;
    }
    return new Reachable(sums, exact);
  }

  /** The points within 0…100 that some client can have; all of them where that is not known. */
  public NavigableSet<Integer> points() {
    NavigableSet<Integer> points = new TreeSet<>();
    if (exact) {
      sums.keySet().forEach(sum -> points.add(Extent.clamp(sum)));
    } else {
      for (int point = 0; point <= MOST; point++) {
        points.add(point);
      }
    }
    return points;
  }

  /** What to know of a client to reach the points; empty where no way was found. */
  public Optional<Map<Attribute, Object>> find(int points) {
    for (Map.Entry<Long, Sum> sum : sums.entrySet()) {
      if (Extent.clamp(sum.getKey()) == points) {
        Map<Attribute, Object> known = new LinkedHashMap<>();
        for (Sum step = sum.getValue(); step != null; step = step.before()) {
          known.putAll(step.known());
        }
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /**
   * What the rules of a group give, each with the least that must be known; whether that is all.
   */
  private static boolean give(
      List<Rule> group, RulePack pack, Map<Long, Map<Attribute, Object>> given) {
    List<Condition> conditions = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    for (Rule rule : group) {
      Condition condition = condition(rule);
      conditions.add(condition);
      nodes.add(Node.of(condition));
    }
    Values values = Values.of(conditions);
    boolean all =
        Combinations.visit(
            values,
            COMBINATIONS,
            known -> {
              Situation situation = situation(pack, known);
              long points = 0;
              for (int i = 0; i < group.size(); i++) {
                if (nodes.get(i).holds(situation)) {
                  points += ((Verb.Add) group.get(i).verb()).points();
                }
              }
              Map<Attribute, Object> present = given.get(points);
              if (present == null || present.size() > known.size()) {
                given.put(points, known);
              }
              return true;
            });
    return all && values.isComplete();
  }

  /** A client of whom that is known. */
  public static Situation situation(RulePack pack, Map<Attribute, Object> known) {
    Situation.Builder builder = pack.situation("case");
    known.forEach((attribute, value) -> builder.setNullable(attribute.name(), value));
    return builder.build();
  }

  private static Condition condition(Rule rule) {
    Condition condition = rule.when().situation();
    return condition == null ? new Condition.All(List.of(), rule.place()) : condition;
  }

  /** The rules, those together that share attributes. */
  private static List<List<Rule>> groups(List<Rule> rules) {
    List<List<Rule>> groups = new ArrayList<>();
    List<Set<Attribute>> attributes = new ArrayList<>();
    for (Rule rule : rules) {
      List<Rule> group = new ArrayList<>(List.of(rule));
      Set<Attribute> own = new LinkedHashSet<>(rule.looksAt());
      for (int i = groups.size() - 1; i >= 0; i--) {
        if (attributes.get(i).stream().anyMatch(own::contains)) {
          group.addAll(0, groups.remove(i));
          own.addAll(attributes.remove(i));
        }
      }
      groups.add(group);
      attributes.add(own);
    }
    return groups;
  }

  /** The scales of what a position has. */
  static Map<Attribute, Scale> scales(RulePack pack) {
    Map<Attribute, Scale> scales = new HashMap<>();
    for (Axis axis : Axis.values()) {
      boolean complexity = axis == Axis.COMPLEXITY;
      Attribute points = complexity ? PositionSchema.COMPLEXITY : PositionSchema.COPING_DIFFICULTY;
      Attribute share =
          complexity ? PositionSchema.COMPLEXITY_KNOWN : PositionSchema.COPING_DIFFICULTY_KNOWN;
      NavigableSet<Double> numbers = new TreeSet<>();
      on(axis, pack).points().forEach(point -> numbers.add((double) point));
      scales.put(points, Scale.of(points, numbers));
      NavigableSet<Double> shares = new TreeSet<>();
      int topics = pack.schema().topics(axis).size();
      for (int known = 0; known <= topics; known++) {
        shares.add(topics == 0 ? 1.0 : (double) known / topics);
      }
      scales.put(share, Scale.of(share, shares));
    }
    return scales;
  }
}
