package fi.nelikentta.internal.eval;

import fi.nelikentta.Possibility;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Slots;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a situation could become, whichever of its unknown attributes became known. Sound, never too
 * small, and the same for every engine. Immutable and safe to share among threads.
 */
final class Possible {
  /** By rule; null where the rule has no such pattern, which always holds. */
  private final @Nullable Node[] situations;

  private final int[] stops;
  private final int[] adders;
  private final int[] points;
  private final int[] axes;

  /** The assigning rules, as many to a grid as one takes. */
  private final List<Assigning> assigning = new ArrayList<>();

  private final Known known;

  /**
   * Rules that assign a strategy.
   *
   * @param rules their indices
   * @param gives what each gives
   * @param grid where each can hold
   */
  private record Assigning(List<Integer> rules, List<Possibility> gives, Grid grid) {}

  Possible(RulePack pack, Known known) {
    this.known = known;
    List<Rule> rules = pack.rules();
    this.situations = new Node[rules.size()];
    List<Integer> stopList = new ArrayList<>();
    List<Integer> adderList = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      situations[i] =
          rule.when().situation() == null ? null : Lowering.lower(rule.when().situation());
      if (rule.verb() instanceof Verb.Refer) {
        stopList.add(i);
      } else if (rule.verb() instanceof Verb.Add) {
        adderList.add(i);
      }
    }
    addAssigning(rules);
    this.stops = stopList.stream().mapToInt(Integer::intValue).toArray();
    this.adders = adderList.stream().mapToInt(Integer::intValue).toArray();
    this.points = new int[adders.length];
    this.axes = new int[adders.length];
    for (int a = 0; a < adders.length; a++) {
      Verb.Add add = (Verb.Add) rules.get(adders[a]).verb();
      points[a] = add.points();
      axes[a] = add.axis().ordinal();
    }
  }

  private void addAssigning(List<Rule> rules) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).verb() instanceof Verb.Assign) {
        all.add(i);
      }
    }
    for (int from = 0; from < all.size(); from += Grid.CONDITIONS) {
      List<Integer> some = all.subList(from, Math.min(from + Grid.CONDITIONS, all.size()));
      List<Possibility> gives = new ArrayList<>();
      List<Condition> conditions = new ArrayList<>();
      for (int rule : some) {
        gives.add(Possibility.of(((Verb.Assign) rules.get(rule).verb()).strategy()));
        conditions.add(Objects.requireNonNull(rules.get(rule).when().position()));
      }
      Grid grid = new Grid(conditions, Grid.Shares.FROM_PRESENT, known);
      assigning.add(new Assigning(List.copyOf(some), gives, grid));
    }
  }

  /** How the rule's condition on the situation is judged. */
  int judge(int rule, Slots slots) {
    Node node = situations[rule];
    return node == null ? Node.CERTAIN : node.judge(slots);
  }

  /** All that the situation could become. */
  Set<Possibility> of(Slots slots) {
    boolean mayStop = false;
    for (int stop : stops) {
      int judged = judge(stop, slots);
      if (judged == Node.CERTAIN) {
        return EnumSet.of(Possibility.REFERRED);
      }
      mayStop |= judged == Node.OPEN;
    }
    Set<Possibility> possible = EnumSet.noneOf(Possibility.class);
    Extent extent = extent(slots);
    int complexityKnown = known.count(Axis.COMPLEXITY, slots);
    int difficultyKnown = known.count(Axis.COPING_DIFFICULTY, slots);
    for (Assigning some : assigning) {
      long reachable = some.grid().within(extent, complexityKnown, difficultyKnown);
      for (int i = 0; i < some.rules().size(); i++) {
        if ((reachable >>> i & 1) != 0 && judge(some.rules().get(i), slots) != Node.IMPOSSIBLE) {
          possible.add(some.gives().get(i));
        }
      }
    }
    if (mayStop) {
      possible.add(Possibility.REFERRED);
    }
    return possible;
  }

  private Extent extent(Slots slots) {
    long[] least = new long[2];
    long[] greatest = new long[2];
    for (int a = 0; a < adders.length; a++) {
      int judged = judge(adders[a], slots);
      if (judged == Node.CERTAIN) {
        least[axes[a]] += points[a];
        greatest[axes[a]] += points[a];
      } else if (judged == Node.OPEN && points[a] < 0) {
        least[axes[a]] += points[a];
      } else if (judged == Node.OPEN) {
        greatest[axes[a]] += points[a];
      }
    }
    return new Extent(
        Extent.clamp(least[0]),
        Extent.clamp(greatest[0]),
        Extent.clamp(least[1]),
        Extent.clamp(greatest[1]));
  }
}
