package fi.nelikentta.jmh.peer;

import java.util.function.Predicate;

/**
 * A rule of the county's first phase, written anew for engines that take Java.
 *
 * @param name the name in the pack
 * @param points 0 for a stop or a tag
 * @param text the condition as text that an engine compiles, over {@code $c}
 * @param condition the same condition in Java
 */
record PeerRule(String name, int points, String text, Predicate<ClientSituation> condition) {
  /** The name of the only stop. */
  static final String STOP = "stop.urgent-assessment";

  /** 0 for complexity, 1 for coping difficulty. */
  int axis() {
    return name.startsWith("complexity.") ? 0 : 1;
  }
}
