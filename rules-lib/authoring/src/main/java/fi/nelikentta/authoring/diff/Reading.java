package fi.nelikentta.authoring.diff;

import fi.nelikentta.situation.Situation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client's row as one of the packs reads it.
 *
 * @param situation what is known; null where the row is rejected
 * @param faults the attributes whose values the pack does not take; empty where it is read
 */
public record Reading(@Nullable Situation situation, Set<String> faults) {
  /** Copies the set. */
  public Reading {
    faults = Set.copyOf(faults);
  }

  /** A row that is read. */
  public static Reading of(Situation situation) {
    return new Reading(situation, Set.of());
  }
}
