package fi.nelikentta.authoring.check;

/** The kinds of findings of the proof. Their ids are stable: authors and tools rely on them. */
public enum FindingCode {
  /** A situation gets no strategy. */
  GAP("NK801", Weight.ERROR),
  /** A situation gets two strategies. */
  OVERLAP("NK802", Weight.ERROR),
  /** Every situation is stopped. */
  ALL_STOPPED("NK803", Weight.ERROR),
  /** The budget was spent before it was decided. */
  NOT_DECIDED("NK804", Weight.WARNING),
  /** A rule never fires. */
  NEVER_FIRES("NK811", Weight.WARNING),
  /** A rule always fires. */
  ALWAYS_FIRES("NK812", Weight.WARNING),
  /** A rule fires only where another says the same. */
  SUBSUMED("NK813", Weight.WARNING),
  /** Two rules have the same condition and say the same. */
  SAME_TWICE("NK814", Weight.WARNING),
  /** A rule changes no proposal. */
  REDUNDANT("NK815", Weight.WARNING),
  /** A rule takes back what another gives. */
  OPPOSITE("NK816", Weight.WARNING),
  /** A rule fires only where a stop ends the evaluation. */
  BEHIND_STOP("NK817", Weight.WARNING),
  /** A test decides nothing in its rule. */
  IDLE_TEST("NK818", Weight.WARNING),
  /** Two rules could be one. */
  COULD_BE_ONE("NK819", Weight.NOTE),
  /** A strategy is never proposed. */
  UNREACHED_STRATEGY("NK821", Weight.WARNING),
  /** A tag is never given. */
  UNREACHED_TAG("NK822", Weight.WARNING),
  /** A stop never holds. */
  UNREACHED_STOP("NK823", Weight.WARNING),
  /** No rule reads the attribute. */
  UNREAD_ATTRIBUTE("NK824", Weight.WARNING),
  /** An axis cannot reach one side of its boundary. */
  ONE_SIDED_AXIS("NK825", Weight.WARNING),
  /** A worse value lowers a score. */
  WORSE_LOWERS("NK831", Weight.WARNING),
  /** Two attributes of one topic both count. */
  BOTH_COUNT("NK832", Weight.WARNING),
  /** A rule gives points on the axis that nothing it names belongs to. */
  OTHER_AXIS("NK833", Weight.NOTE),
  /** A rule gives a reason that nothing asks for. */
  IDLE_REASON("NK834", Weight.NOTE),
  /** A text is given in one language and not in another. */
  TEXT_MISSING("NK841", Weight.WARNING),
  /** A text names another number than its condition. */
  OTHER_NUMBER("NK842", Weight.WARNING),
  /** Two things have one text. */
  SAME_TEXT("NK843", Weight.WARNING),
  /** A judgement without its reasoning. */
  NO_REASONING("NK851", Weight.WARNING);

  private final String id;
  private final Weight weight;

  FindingCode(String id, Weight weight) {
    this.id = id;
    this.weight = weight;
  }

  /** The stable id. */
  public String id() {
    return id;
  }

  /** How much it weighs. */
  public Weight weight() {
    return weight;
  }
}
