package fi.nelikentta.cli;

import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.FailedException;
import fi.nelikentta.cli.terminal.WrongUsageException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "nelikentta",
    description = "Places clients on the chart, and helps those who write its rules.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CheckCommand.class,
      ExplainCommand.class,
      NewCommand.class,
      SchemaCommand.class,
      TestCommand.class
    })
public final class Nelikentta {
  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(print(FileDescriptor.out), print(FileDescriptor.err), arguments));
  }

  /** Runs one command. No mistake of a user becomes a stack trace. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Nelikentta())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((wrong, line, result) -> tell(wrong, err))
        .execute(arguments);
  }

  private static int tell(Exception wrong, PrintWriter err) {
    boolean told = wrong instanceof WrongUsageException || wrong instanceof FailedException;
    err.print((told ? wrong.getMessage() : "It failed: " + wrong) + "\n");
    err.flush();
    return wrong instanceof WrongUsageException ? ExitCode.USAGE : ExitCode.FAILED;
  }

  private static PrintWriter print(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
