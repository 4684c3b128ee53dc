package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.cli.terminal.Version;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The main class. A command is a class of its own in the list below. */
@Command(
    name = "nelikentta",
    description = "Places clients of health and social care on the four-field chart by rules.",
    mixinStandardHelpOptions = true,
    versionProvider = Nelikentta.Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  done with findings: rejected rows, failed cases, errors in a checked pack",
      "  2  wrong usage",
      "  3  failed",
      "130  stopped by Ctrl-C; classify goes on with --resume",
    })
public final class Nelikentta implements Runnable {
  private static final int WIDTH = 100;
  private static final List<String> HELP = List.of("-h", "--help");

  /** The commands, in the order of the help. */
  private static final List<Map.Entry<String, Class<?>>> COMMANDS =
      List.of(
          Map.entry("classify", ClassifyCommand.class),
          Map.entry("review", ReviewCommand.class),
          Map.entry("explain", ExplainCommand.class),
          Map.entry("check", CheckCommand.class),
          Map.entry("test", TestCommand.class),
          Map.entry("map", MapCommand.class),
          Map.entry("diff", DiffCommand.class),
          Map.entry("dossier", DossierCommand.class),
          Map.entry("schema", SchemaCommand.class),
          Map.entry("new", NewCommand.class),
          Map.entry("approve", ApproveCommand.class),
          Map.entry("try", TryCommand.class));

  private final Terminal terminal;

  private Nelikentta(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the process's command. */
  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs a command with these streams and gives its exit code. */
  public static int run(Terminal terminal, String... args) {
    try {
      int code = commandLine(LangOption.spoken(terminal, args), args).execute(args);
      terminal.out().flush();
      terminal.err().flush();
      return code;
    } catch (Error fatal) {
      // What picocli lets through: no memory, or a broken installation. Nothing more is read then,
      // so it is told in English.
      terminal.err().println("failed: " + fatal.getClass().getName());
      terminal
          .err()
          .println(
              fatal instanceof OutOfMemoryError
                  ? "Try: more memory, as JAVA_TOOL_OPTIONS=-Xmx2g gives it."
                  : "Try: install nelikentta again, with Java 17 or later.");
      return ExitCode.FAILED;
    }
  }

  /** What a command has around it. */
  Terminal terminal() {
    return terminal;
  }

  @Override
  public void run() {
    throw new WrongUsageException(say("which-command"), Message.verbatim("nelikentta --help"));
  }

  static CommandLine commandLine(Terminal terminal, String... args) {
    CommandLine commandLine = new CommandLine(new Nelikentta(terminal));
    commandLine.getCommandSpec().addMixin("lang", CommandSpec.forAnnotatedObject(new LangOption()));
    commands(args)
        .forEach(command -> commandLine.addSubcommand(command.getKey(), command.getValue()));
    Failures failures = new Failures(terminal.locale());
    if (List.of(args).stream().anyMatch(HELP::contains)) {
      HelpTexts.find(terminal.locale()).ifPresent(commandLine::setResourceBundle);
    }
    return commandLine
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(WIDTH)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  /** The command that is named; all, where none is. Describing a command takes some time. */
  private static List<Map.Entry<String, Class<?>>> commands(String... args) {
    for (Map.Entry<String, Class<?>> command : COMMANDS) {
      if (args.length > 0 && command.getKey().equals(args[0])) {
        return List.of(command);
      }
    }
    return COMMANDS;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Tells the version. */
  static final class Versions implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"nelikentta " + Version.text()};
    }
  }
}
