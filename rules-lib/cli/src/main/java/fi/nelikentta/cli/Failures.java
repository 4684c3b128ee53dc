package fi.nelikentta.cli;

import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.FailedException;
import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.pack.InvalidPackException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/**
 * Turns exceptions into messages and exit codes. A mistake never ends in a stack trace; a defect of
 * ours names the place in our code and not the exception's text, which may hold a value.
 */
final class Failures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  private static final int FRAMES = 5;

  @Override
  public int handleParseException(CommandLine.ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    if (wrong.getCause() instanceof WrongUsageException usage) {
      err.println(usage.getMessage());
      return ExitCode.USAGE;
    }
    err.println(wrong.getMessage());
    String help = command.getCommandSpec().qualifiedName() + " --help";
    List<String> near =
        wrong instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    err.println("Try: " + (near.isEmpty() ? help : String.join(", ", near) + ", or " + help));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception wrong, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (wrong instanceof WrongUsageException) {
      err.println(wrong.getMessage());
      return ExitCode.USAGE;
    }
    if (wrong instanceof FailedException) {
      err.println(wrong.getMessage());
      return ExitCode.FAILED;
    }
    if (wrong instanceof InvalidPackException invalid) {
      invalid.diagnostics().forEach(err::println);
      return ExitCode.FAILED;
    }
    err.println("failed, which is a defect of nelikentta: " + wrong.getClass().getName());
    Arrays.stream(wrong.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("fi.nelikentta"))
        .limit(FRAMES)
        .forEach(frame -> err.println("  at " + frame));
    err.println("Try: report it with these lines and nelikentta --version.");
    return ExitCode.FAILED;
  }
}
