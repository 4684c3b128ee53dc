package fi.nelikentta.situation;

/** What may be done with an attribute's values beside evaluating them. */
public enum Trait {
  /** A client may be told that a change of it could ease things. */
  CHANGEABLE,
  /** Its values are never echoed in rejects, tables or reports. */
  SENSITIVE
}
