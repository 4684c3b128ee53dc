package fi.nelikentta.pack;

/** Thrown when a pack is asked for that its policy does not let be used. */
public final class UnapprovedPackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Objection objection;

  UnapprovedPackException(Objection objection) {
    super(objection.toString());
    this.objection = objection;
  }

  /** What stands against the pack. */
  public Objection objection() {
    return objection;
  }
}
