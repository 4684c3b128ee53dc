package fi.nelikentta.internal.eval;

import fi.nelikentta.Possibility;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Slots;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
  private final List<Assigning> assigning = new ArrayList<>();
  private final Known known;

  /**
   * A rule that assigns a strategy.
   *
   * @param rule its index
   * @param possibility what it gives
   * @param region where it can hold
   */
  private record Assigning(int rule, Possibility possibility, Region region) {}

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
      } else if (rule.verb() instanceof Verb.Assign assign && rule.when().position() != null) {
        Region region =
            new Region(
                rule.when().position(),
                known.topics(Axis.COMPLEXITY),
                known.topics(Axis.COPING_DIFFICULTY));
        assigning.add(new Assigning(i, Possibility.of(assign.strategy()), region));
      }
    }
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
    for (Assigning rule : assigning) {
      if (!possible.contains(rule.possibility())
          && judge(rule.rule(), slots) != Node.IMPOSSIBLE
          && rule.region().meets(extent, complexityKnown, difficultyKnown)) {
        possible.add(rule.possibility());
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
