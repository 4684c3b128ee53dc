package fi.nelikentta.authoring.check;

/**
 * Something that counts where its formula holds: points, a known topic, a condition that a later
 * rule asks about, or a stop.
 *
 * @param formula where it counts
 * @param brings what it adds to the sum
 * @param end whether it ends the evaluation: what holds it is counted no further
 */
record Item(Formula formula, Sum brings, boolean end) {
  Item(Formula formula, Sum brings) {
    this(formula, brings, false);
  }

  /** A stop. */
  static Item stop(Formula formula) {
    return new Item(formula, Sum.NOTHING, true);
  }
}
