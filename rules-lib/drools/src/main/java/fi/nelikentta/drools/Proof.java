package fi.nelikentta.drools;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a prover found: how many situations every engine was given, and where answers differed.
 *
 * @param combinations situations made of the values at and beside what the conditions name
 * @param random situations made at random
 * @param complete which combinations these are
 * @param differences the first few situations in which each engine differs; empty is what is hoped
 */
public record Proof(
    long combinations, long random, Completeness complete, List<Difference> differences) {

  /** Copies the list. */
  public Proof {
    differences = List.copyOf(differences);
  }

  /** Whether every engine gave the same answer in every situation. */
  public boolean holds() {
    return differences.isEmpty();
  }

  /** How much of what the conditions tell apart was tried. */
  public enum Completeness {
    /** All combinations of all attributes. */
    ALL,
    /** All pairs of attributes, and for each rule the combinations of its own. */
    PAIRS_AND_RULES,
    /** Of the same, where they are more than {@link Prover#SAMPLE}, only so many at random. */
    SAMPLED
  }

  /**
   * A situation in which an engine answers otherwise than Drools on the printed rules.
   *
   * @param engine the engine
   * @param values the values of the situation, a made-up one, by attribute; null is unknown
   * @param expected the answer of Drools on the printed rules; where it failed, the model's
   * @param got the engine's answer, or how it failed
   */
  public record Difference(
      String engine, Map<String, @Nullable Object> values, String expected, String got) {}
}
