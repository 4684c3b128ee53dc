package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.pack.InvalidPackException;
import fi.nelikentta.pack.Severity;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.ToldException;
import fi.nelikentta.text.WrongUsageException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;

/**
 * Turns exceptions into messages and exit codes. A mistake never ends in a stack trace; a defect of
 * ours names the place in our code and not the exception's text, which may hold a value.
 */
final class Failures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  private static final int FRAMES = 5;

  private final Locale locale;

  /** Told in that language. */
  Failures(Locale locale) {
    this.locale = locale;
  }

  @Override
  public int handleParseException(CommandLine.ParameterException wrong, String[] args) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println(
        wrong.getCause() instanceof ToldException told
            ? told.text(locale)
            : UsageError.of(wrong).text(locale));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception wrong, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (wrong instanceof ToldException told) {
      err.println(told.text(locale));
      return wrong instanceof WrongUsageException ? ExitCode.USAGE : ExitCode.FAILED;
    }
    if (wrong instanceof InvalidPackException invalid) {
      tell(err, invalid);
      return ExitCode.FAILED;
    }
    err.println(say("defect", wrong.getClass().getName()).in(locale));
    Arrays.stream(wrong.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("fi.nelikentta"))
        .limit(FRAMES)
        .forEach(frame -> err.println("  at " + frame));
    err.println(say("report-defect").asTry().in(locale));
    return ExitCode.FAILED;
  }

  private void tell(PrintWriter err, InvalidPackException invalid) {
    err.println(say("pack-has-errors", invalid.source()).in(locale));
    invalid.diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .forEach(found -> err.println(found.text(locale)));
    err.println(Message.verbatim("nelikentta check " + invalid.source()).asTry().in(locale));
  }
}
