package fi.nelikentta.batch;

import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;

/** A database failed in a way that may pass, so that what was written is worth keeping. */
final class PassingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message what;
  private final transient Message remedy;

  /** With what went wrong and what to try. */
  PassingException(Message what, Message remedy) {
    super(what.toString());
    this.what = what;
    this.remedy = remedy;
  }

  /** To be told where nothing was written. */
  FailedException told() {
    return told(remedy);
  }

  /** To be told with something else to try. */
  FailedException told(Message other) {
    return new FailedException(what, other);
  }
}
