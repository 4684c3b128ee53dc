package fi.nelikentta.drools;

/** Which text Drools compiles. */
public enum DrlText {
  /** What is printed from the rule model: ASCII, and nothing but the model. */
  PRINTED,
  /** The author's own files beside the printed declarations, as in any other Drools. */
  AUTHORS
}
