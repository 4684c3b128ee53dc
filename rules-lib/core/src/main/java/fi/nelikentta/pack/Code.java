package fi.nelikentta.pack;

/** The kinds of findings in a pack. Their ids are stable: authors and tools rely on them. */
public enum Code {
  /** A file cannot be read. */
  UNREADABLE("NK001"),
  /** A file is not valid UTF-8. */
  NOT_UTF8("NK002"),
  /** A control character other than tab and line ends. */
  CONTROL_CHARACTER("NK003"),
  /** A backslash followed by u, which Java compilers decode anywhere. */
  UNICODE_ESCAPE("NK004"),
  /** Too large, too many or too deep. */
  LIMIT("NK005"),
  /** A file that no pack has. */
  UNEXPECTED_FILE("NK006", Severity.WARNING),
  /** A file that every pack has is not there. */
  MISSING_FILE("NK007"),
  /** A path that leads out of the pack. */
  PATH("NK008"),
  /** Not YAML. */
  YAML_SYNTAX("NK101"),
  /** A tag, an anchor, an alias or several documents. */
  YAML_FEATURE("NK102"),
  /** A key stands twice. */
  DUPLICATE_KEY("NK103"),
  /** A key that means nothing here. */
  UNKNOWN_KEY("NK104"),
  /** A key that must be there. */
  MISSING_KEY("NK105"),
  /** A value that the key does not take. */
  WRONG_VALUE("NK106"),
  /** A name of a form that is not allowed. */
  BAD_NAME("NK107"),
  /** A topic on two axes. */
  TOPIC_AXES("NK108"),
  /** A required text is missing. */
  MISSING_TEXT("NK151"),
  /** A text for something that the pack does not have. */
  TEXT_FOR_NOTHING("NK152", Severity.WARNING),
  /** Not the form of a rule. */
  SYNTAX("NK201"),
  /** DRL that packs may not use. */
  NOT_ALLOWED("NK202"),
  /** The package line is missing, wrong or another than the other files'. */
  PACKAGE("NK203"),
  /** Two rules of one name. */
  DUPLICATE_RULE("NK204"),
  /** An annotation is missing, unknown, twice or wrong. */
  ANNOTATION("NK205"),
  /** Not one of the verbs, or not its literal. */
  VERB("NK206"),
  /** A verb in the wrong phase. */
  PHASE("NK207"),
  /** A tag or stop that pack.yaml does not list. */
  UNKNOWN_CODE("NK208"),
  /** Not one ClientSituation, one Position, or both. */
  PATTERN("NK209"),
  /** Drools reads the file differently than we do. */
  DISAGREEMENT("NK210"),
  /** Not a condition of the language. */
  CONDITION("NK301"),
  /** A name that attributes.yaml does not have. */
  UNKNOWN_ATTRIBUTE("NK302"),
  /** An operator that the type does not take. */
  OPERATOR("NK303"),
  /** A literal that the type does not take. */
  LITERAL("NK304"),
  /** A literal outside min…max or none of the codes. */
  OUTSIDE_DOMAIN("NK305"),
  /** A negative form over an attribute that may be unknown. */
  UNGUARDED("NK306"),
  /** A value twice in a list. */
  TWICE_IN_LIST("NK307", Severity.WARNING),
  /** A zero below zero, which another engine may tell from zero. */
  MINUS_ZERO("NK308", Severity.WARNING),
  /** A case names a rule that the pack does not have, or one that gives no points. */
  UNKNOWN_RULE("NK601"),
  /** Two cases of one id. */
  DUPLICATE_CASE("NK602"),
  /** The base of a case is not there or no situation of the pack. */
  CASE_BASE("NK603"),
  /** The base of a case lies outside the zip or bundled pack, so the case is not run. */
  CASE_NOT_RUN("NK604", Severity.WARNING),
  /** Two engines answer differently: a fault of the library, not of the pack. */
  ENGINES_DIFFER("NK701"),
  /** An engine cannot be built from the pack: a fault of the library, not of the pack. */
  ENGINE_NOT_BUILT("NK702");

  private final String id;
  private final Severity severity;

  Code(String id) {
    this(id, Severity.ERROR);
  }

  Code(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The stable id. */
  public String id() {
    return id;
  }

  /** How much it weighs. */
  public Severity severity() {
    return severity;
  }
}
