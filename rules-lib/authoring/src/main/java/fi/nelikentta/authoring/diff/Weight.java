package fi.nelikentta.authoring.diff;

import java.util.Locale;

/** What a difference can alter, the heaviest first. */
public enum Weight {
  /** What comes out for a client: a proposal, its points, its tags, or whether a row is read. */
  PROPOSALS,
  /** What is said of the pack, or how something is shown, asked or counted; no proposal. */
  PARTICULARS,
  /** Nothing: the same is said in another way. */
  WORDING,
  /** What people read. */
  TEXTS;

  /** The name in JSON and in words. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
