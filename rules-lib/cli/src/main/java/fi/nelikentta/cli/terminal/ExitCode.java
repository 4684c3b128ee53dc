package fi.nelikentta.cli.terminal;

/** What a command's end tells the shell. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;

  /** Done with findings: rejected rows, failed cases, errors in a checked pack. */
  public static final int FINDINGS = 1;

  /** Wrong usage. */
  public static final int USAGE = 2;

  /** Failed. */
  public static final int FAILED = 3;

  /** Stopped by Ctrl-C, as shells have it. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
