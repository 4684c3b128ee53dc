package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.authoring.live.LiveServer;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows a pack on a page that changes as its author saves. */
@Command(
    name = "try",
    description = {
      "Shows a pack on a page of this machine that changes whenever a file is saved: people,"
          + " map, findings, cases, and the texts as the client reads them. It only reads. Ctrl+C"
          + " ends it.",
      "",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Nelikentta.Versions.class,
    sortOptions = false)
final class TryCommand implements Callable<Integer> {
  private static final int GREATEST_PORT = 65_535;

  @ParentCommand private @Nullable Nelikentta parent;

  @Parameters(index = "0", paramLabel = "PACK", description = "The folder of the pack.")
  private String argument = "";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port of the page (any that is free).")
  private int port;

  @Mixin private LangOption lang = new LangOption();

  @Override
  public Integer call() {
    Terminal terminal = Objects.requireNonNull(parent).terminal();
    Locale locale = lang.locale(terminal);
    if (port < 0 || port > GREATEST_PORT) {
      throw new WrongUsageException(say("try-port", port), say("try-port-try"));
    }
    Path folder = PackArgument.findPath(argument).filter(Files::isDirectory).orElse(null);
    if (folder == null) {
      throw new WrongUsageException(say("no-such-folder", argument), say("no-such-folder-try"));
    }
    try (LiveServer server = LiveServer.start(folder, terminal.language(), port)) {
      terminal.out().print(say("try-running", server.address().toString()).in(locale) + "\n");
      terminal.out().flush();
      new CountDownLatch(1).await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (IOException taken) {
      throw new FailedException(say("try-taken", port), say("try-taken-try"));
    }
    return ExitCode.DONE;
  }
}
