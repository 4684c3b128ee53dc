package fi.nelikentta.cli.terminal;

/** The command cannot be done as it was given; exit code 2. The message ends in what to try. */
public final class WrongUsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong and what to try, both as sentences. */
  public WrongUsageException(String message, String hint) {
    super(message + "\nTry: " + hint);
  }
}
