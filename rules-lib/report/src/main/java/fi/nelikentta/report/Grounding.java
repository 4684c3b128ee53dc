package fi.nelikentta.report;

import java.util.List;
import java.util.Locale;

/**
 * What points rest on. A pack says it in the names of its rules: {@code complexity.use.emergency}
 * gives points for services that were used, {@code complexity.need.medication} for need. Use
 * measures access as well as need, so the two are told apart.
 */
enum Grounding {
  /** What is known of the client's situation. */
  NEED,
  /** Services that were used. */
  USE,
  /** The rule's name says neither. */
  UNSAID;

  /** By the parts of the rule's name, the first that says it. */
  static Grounding of(String rule) {
    for (String part : List.of(rule.split("\\.", -1))) {
      if (part.equals("need")) {
        return NEED;
      }
      if (part.equals("use")) {
        return USE;
      }
    }
    return UNSAID;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
