package fi.nelikentta.text;

import java.util.List;

/** The command could not be finished; exit code 3. */
public final class FailedException extends ToldException {
  private static final long serialVersionUID = 1L;

  /** With what went wrong and what to try, both as sentences. */
  public FailedException(Message what, Message remedy) {
    super(List.of(what, remedy.asTry()));
  }
}
