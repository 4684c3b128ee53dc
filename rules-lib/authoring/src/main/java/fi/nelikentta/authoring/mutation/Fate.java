package fi.nelikentta.authoring.mutation;

import java.util.Locale;

/** What became of a mutant. */
public enum Fate {
  /** A case that passes on the pack fails on it. */
  KILLED,
  /** Every case passes, and a situation is known in which it differs from the pack. */
  SURVIVED,
  /** Proven to give the same as the pack for every client: the change changes nothing. */
  EQUAL,
  /** Every case passes, and the search found no situation in which it differs. */
  UNDECIDED;

  /** The name in reports. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
