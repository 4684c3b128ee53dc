package fi.nelikentta.internal.eval;

import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Slots;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** Counts the topics of each axis of which something is known. Immutable. */
final class Known {
  /** By axis and topic: the attributes of the topic. */
  private final int[][][] attributes = new int[2][][];

  /** By attribute: the other attributes of its topic and itself, or none where it has no axis. */
  private final int[][] topicOf;

  private final int[] least = new int[2];

  Known(Schema schema, BigDecimal leastComplexity, BigDecimal leastDifficulty) {
    this.topicOf = new int[schema.size()][0];
    for (Axis axis : Axis.values()) {
      List<String> topics = schema.topics(axis);
      int[][] byTopic = new int[topics.size()][];
      for (int t = 0; t < byTopic.length; t++) {
        String topic = topics.get(t);
        byTopic[t] =
            schema.attributes().stream()
                .filter(a -> a.axis() == axis && a.meaning().topic().equals(topic))
                .mapToInt(a -> a.index())
                .toArray();
        for (int attribute : byTopic[t]) {
          topicOf[attribute] = byTopic[t];
        }
      }
      attributes[axis.ordinal()] = byTopic;
      BigDecimal share = axis == Axis.COMPLEXITY ? leastComplexity : leastDifficulty;
      // k of n topics reach the share when k ≥ share · n: whole numbers, no rounding of doubles.
      least[axis.ordinal()] =
          byTopic.length == 0
              ? 0
              : share
                  .multiply(BigDecimal.valueOf(byTopic.length))
                  .setScale(0, RoundingMode.CEILING)
                  .intValueExact();
    }
  }

  int topics(Axis axis) {
    return attributes[axis.ordinal()].length;
  }

  int count(Axis axis, Slots slots) {
    int count = 0;
    for (int[] topic : attributes[axis.ordinal()]) {
      for (int attribute : topic) {
        if (slots.isKnown(attribute)) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  /** Whether the topic of the attribute, which has an axis, has nothing known. */
  boolean isUnknownTopic(int attribute, Slots slots) {
    return topicOf[attribute].length > 0
        && Arrays.stream(topicOf[attribute]).noneMatch(slots::isKnown);
  }

  boolean isEnough(Axis axis, int count) {
    return count >= least[axis.ordinal()];
  }

  /** The double nearest to the share; 1 where the axis has no topics. */
  static double share(int known, int topics) {
    return topics == 0 ? 1.0 : (double) known / topics;
  }
}
