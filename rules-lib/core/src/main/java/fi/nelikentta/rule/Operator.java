package fi.nelikentta.rule;

/** The operators of the condition language, with their spelling in DRL. */
public enum Operator {
  /** Equal. */
  EQUAL("=="),
  /** Not equal; needs a guard. */
  NOT_EQUAL("!="),
  /** Less. */
  LESS("<"),
  /** Less or equal. */
  LESS_OR_EQUAL("<="),
  /** Greater. */
  GREATER(">"),
  /** Greater or equal. */
  GREATER_OR_EQUAL(">="),
  /** One of a list. */
  IN("in"),
  /** None of a list; needs a guard. */
  NOT_IN("not in"),
  /** A text that begins so; needs a guard. */
  STARTS_WITH("str[startsWith]"),
  /** A list that holds the code. */
  CONTAINS("contains"),
  /** A list that does not hold the code; needs a guard. */
  NOT_CONTAINS("not contains");

  private final String drl;

  Operator(String drl) {
    this.drl = drl;
  }

  /** The spelling in DRL. */
  public String drl() {
    return drl;
  }

  /** Whether Drools would match it, or throw, on an unknown attribute. */
  public boolean needsGuard() {
    return this == NOT_EQUAL || this == NOT_IN || this == NOT_CONTAINS || this == STARTS_WITH;
  }

  /** Whether it compares by order, which only numbers have. */
  public boolean isOrder() {
    return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
  }

  /** Whether it takes a list of literals in brackets. */
  public boolean takesList() {
    return this == IN || this == NOT_IN;
  }
}
