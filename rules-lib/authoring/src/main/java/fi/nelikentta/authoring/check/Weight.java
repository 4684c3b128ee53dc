package fi.nelikentta.authoring.check;

/** How much a finding weighs. */
public enum Weight {
  /** Somebody would get no answer, or two. */
  ERROR,
  /** It cannot be meant, or wants a word of why. */
  WARNING,
  /** Good to know. */
  NOTE
}
