package fi.nelikentta.authoring.check;

/**
 * What some clients have in common: points on both axes before they are clamped, and a key that
 * packs the known topics of both axes and the conditions that hold.
 *
 * @param complexity points
 * @param difficulty points
 * @param key known topics of complexity in the lowest ten bits, of coping difficulty in the next
 *     ten, conditions above
 */
record Sum(int complexity, int difficulty, long key) {
  static final Sum NOTHING = new Sum(0, 0, 0);

  /** Topics in a key. */
  static final int TOPIC_BITS = 10;

  /** Conditions in a key. */
  static final int CONDITIONS = 40;

  private static final long TOPICS = (1L << TOPIC_BITS) - 1;

  Sum plus(Sum other) {
    return new Sum(complexity + other.complexity, difficulty + other.difficulty, key + other.key);
  }

  /** The key of one known topic of the axis of that ordinal. */
  static long topic(int axis) {
    return 1L << (axis * TOPIC_BITS);
  }

  /** The key of a condition. */
  static long condition(int index) {
    return 1L << (2 * TOPIC_BITS + index);
  }

  /** How many topics of the axis a key counts. */
  static int topics(long key, int axis) {
    return (int) ((key >>> (axis * TOPIC_BITS)) & TOPICS);
  }

  /** Whether the condition holds by the key. */
  static boolean holds(long key, int index) {
    return (key & condition(index)) != 0;
  }

  /** Both keys together, with no more topics than can matter. */
  static long joined(long one, long other, int[] most) {
    long conditions = ((one | other) >>> (2 * TOPIC_BITS)) << (2 * TOPIC_BITS);
    int first = Math.min(most[0], topics(one, 0) + topics(other, 0));
    int second = Math.min(most[1], topics(one, 1) + topics(other, 1));
    return conditions | ((long) second << TOPIC_BITS) | first;
  }
}
