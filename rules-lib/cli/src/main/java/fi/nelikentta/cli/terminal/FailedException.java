package fi.nelikentta.cli.terminal;

/** The command could not be finished; exit code 3. The message ends in what to try. */
public final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what went wrong and what to try, both as sentences. */
  public FailedException(String message, String hint) {
    super(message + "\nTry: " + hint);
  }
}
