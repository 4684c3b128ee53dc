package fi.nelikentta.internal.parser;

import java.util.List;

/**
 * A rule as it stands in the file, for comparison with what Drools reads there.
 *
 * @param name its name
 * @param patterns its patterns, in order
 * @param verb its right-hand side without space
 */
record RuleText(String name, List<PatternText> patterns, String verb) {

  /**
   * A pattern.
   *
   * @param type its type
   * @param from the offset after its opening bracket
   * @param to the offset of its closing bracket
   */
  record PatternText(String type, int from, int to) {}
}
