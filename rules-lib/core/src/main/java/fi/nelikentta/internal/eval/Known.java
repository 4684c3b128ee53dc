package fi.nelikentta.internal.eval;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Slots;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Counts the topics of each axis of which something is known. Immutable. */
public final class Known {
  /** By axis and topic: the attributes of the topic. */
  private final int[][][] attributes = new int[2][][];

  private final int[] least = new int[2];

  /** Of the pack's schema and minimum. */
  public Known(RulePack pack) {
    Schema schema = pack.schema();
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
      }
      attributes[axis.ordinal()] = byTopic;
      BigDecimal share = pack.manifest().minimumKnown(axis);
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

  /** How many topics the axis of that ordinal has. */
  public int topics(int axis) {
    return attributes[axis].length;
  }

  /** The attributes of a topic of the axis of that ordinal. */
  public int[] attributes(int axis, int topic) {
    return attributes[axis][topic].clone();
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

  /** How many topics of the axis must be known. */
  public int least(Axis axis) {
    return least[axis.ordinal()];
  }

  /** Whether so many known topics are not below the pack's minimum. */
  public boolean isEnough(Axis axis, int count) {
    return count >= least(axis);
  }

  /** The double nearest to the share; 1 where the axis has no topics. */
  public static double share(int known, int topics) {
    return topics == 0 ? 1.0 : (double) known / topics;
  }
}
