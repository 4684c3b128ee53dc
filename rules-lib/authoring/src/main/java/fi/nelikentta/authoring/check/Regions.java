package fi.nelikentta.authoring.check;

import fi.nelikentta.Position;
import fi.nelikentta.internal.eval.Judgement;
import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where on the chart conditions on the position hold, by known topics; and how many known topics
 * must be told apart. Not safe to share among threads.
 */
final class Regions {
  private final Known known;

  /** By condition, which is long to compare, and by known topics. */
  private final IdentityHashMap<Condition, Map<Integer, BitSet>> regions = new IdentityHashMap<>();

  Regions(RulePack pack) {
    this.known = new Known(pack);
  }

  /** The points where the rule's condition on the position holds; not to be changed. */
  BitSet of(Rule rule, int complexityKnown, int difficultyKnown) {
    return of(Objects.requireNonNull(rule.when().position()), complexityKnown, difficultyKnown);
  }

  /** The points where the condition holds with so many known topics; not to be changed. */
  BitSet of(Condition position, int complexityKnown, int difficultyKnown) {
    Map<Integer, BitSet> byKnown = regions.computeIfAbsent(position, key -> new HashMap<>());
    boolean shares = looksAt(position, 2) || looksAt(position, 3);
    int topics = shares ? (complexityKnown << Sum.TOPIC_BITS) + difficultyKnown : 0;
    return byKnown.computeIfAbsent(
        topics, missing -> region(position, complexityKnown, difficultyKnown));
  }

  private BitSet region(Condition position, int complexityKnown, int difficultyKnown) {
    Node node = Node.of(position);
    double complexityShare = Known.share(complexityKnown, known.topics(0));
    double difficultyShare = Known.share(difficultyKnown, known.topics(1));
    BitSet region = new BitSet(ChartPoints.COUNT);
    for (int c = 0; c < ChartPoints.SIDE; c++) {
      for (int d = 0; d < ChartPoints.SIDE; d++) {
        Position at = new Position(c, d, complexityShare, difficultyShare);
        region.set(ChartPoints.index(c, d), node.holds(Judgement.slots(at)));
      }
    }
    return region;
  }

  /**
   * Known topics of both axes.
   *
   * @param complexity of complexity
   * @param difficulty of coping difficulty
   */
  record Topics(int complexity, int difficulty) {}

  /** The points where the rule's condition on the position holds; not to be changed. */
  BitSet of(Rule rule, Topics known) {
    return of(rule, known.complexity(), known.difficulty());
  }

  /** The points where the condition holds; not to be changed. */
  BitSet of(Condition position, Topics known) {
    return of(position, known.complexity(), known.difficulty());
  }

  /** The known topics that are enough for phase 2, as far as these rules tell them apart. */
  List<Topics> enough(List<Rule> rules) {
    int[] most = topicsThatMatter(rules);
    List<Topics> enough = new ArrayList<>();
    for (int c = 0; c <= most[0]; c++) {
      for (int d = 0; d <= most[1]; d++) {
        if (isEnough(c, d)) {
          enough.add(new Topics(c, d));
        }
      }
    }
    return enough;
  }

  /** How many known topics of each axis these rules, and the pack's least share, tell apart. */
  int[] topicsThatMatter(List<Rule> rules) {
    int[] most = new int[2];
    for (Axis axis : Axis.values()) {
      int ordinal = axis.ordinal();
      int topics = known.topics(ordinal);
      while (most[ordinal] < topics && !known.isEnough(axis, most[ordinal])) {
        most[ordinal]++;
      }
      for (Rule rule : rules) {
        if (rule.isPhase2()) {
          Condition position = Objects.requireNonNull(rule.when().position());
          most[ordinal] = Math.max(most[ordinal], mattering(position, ordinal, topics));
        }
      }
    }
    return most;
  }

  /** Above this many known topics the condition stays as it is. */
  private static int mattering(Condition position, int axis, int topics) {
    int[] most = {0};
    position.leaves(
        leaf -> {
          if (leaf instanceof Condition.Test test && test.attribute().index() == 2 + axis) {
            for (Literal literal : test.literals()) {
              double share = ((Literal.Num) literal).value();
              most[0] = Math.max(most[0], (int) Math.floor(share * topics) + 1);
            }
          } else if (leaf instanceof Condition.Pair) {
            most[0] = topics;
          }
        });
    return Math.min(topics, most[0]);
  }

  private static boolean looksAt(Condition position, int slot) {
    boolean[] found = {false};
    position.attributes(attribute -> found[0] |= attribute.index() == slot);
    return found[0];
  }

  /** Whether so many known topics are enough for phase 2. */
  boolean isEnough(int complexityKnown, int difficultyKnown) {
    return known.isEnough(Axis.COMPLEXITY, complexityKnown)
        && known.isEnough(Axis.COPING_DIFFICULTY, difficultyKnown);
  }

  /** How many topics the axis of that ordinal has. */
  int topics(int axis) {
    return known.topics(axis);
  }

  /** The attributes of a topic of the axis of that ordinal. */
  int[] attributes(int axis, int topic) {
    return known.attributes(axis, topic);
  }
}
