package fi.nelikentta.explain;

import org.jspecify.annotations.Nullable;

/**
 * What the search for the smallest change came to.
 *
 * @param outcome how it ended
 * @param found the smallest change; null unless it was found
 */
public record SensitivitySearch(Outcome outcome, @Nullable Sensitivity found) {

  /** A change is there exactly when it was found. */
  public SensitivitySearch {
    if ((outcome == Outcome.FOUND) != (found != null)) {
      throw new IllegalArgumentException(
          "the outcome "
              + outcome
              + (found == null ? " lacks its change." : " has no change.")
              + "\nTry: give a change with FOUND, and only then.");
    }
  }

  /** How a search ended. */
  public enum Outcome {
    /** With the smallest change. */
    FOUND,
    /** No change of one or two known attributes gives another strategy. */
    NONE,
    /** The pack is too large to try all that could be smaller; see {@link Sensitivity}. */
    GAVE_UP,
    /** A stop, or too little knowledge, ended the evaluation before any strategy. */
    NOT_REACHED
  }
}
