package fi.nelikentta.internal.compile;

import java.util.List;

/**
 * What it means when a rule's condition comes true, as far as the answer goes.
 *
 * @param rule the rule's index
 * @param kind what it does
 * @param value packed {@link Points}, or the bit of a phase 2 rule; else 0
 * @param ways how the condition comes true
 */
record Effect(int rule, Kind kind, long value, Alternatives ways) {
  /** What rules do. */
  enum Kind {
    /** Adds points above 0. */
    MORE,
    /** Adds points below 0. */
    LESS,
    /** Lets a phase 2 rule look at the position. */
    GATE,
    /** Stops. */
    STOP,
    /** Tags. */
    TAG;

    /** Whether it brings a value that is added up. */
    boolean brings() {
      return this == MORE || this == LESS || this == GATE;
    }
  }

  /** How many bits it takes. */
  int bits() {
    return ways.ways().size();
  }

  /** The variables that its condition looks at. */
  List<Integer> vars() {
    return ways.ways().stream().flatMap(way -> way.keySet().stream()).distinct().toList();
  }
}
