package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.authoring.NewPack;
import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Starts a pack. */
@Command(
    name = "new",
    description = "Starts a pack: a small example to change, or a copy of another pack.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
public final class NewCommand implements Callable<Integer> {
  @ParentCommand private Nelikentta parent;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description = "Where to write; the folder's name becomes the pack's id.")
  private Path folder;

  @Option(
      names = "--from",
      paramLabel = "PACK",
      description = "The pack to copy: a folder, a zip or the id of a bundled pack.")
  private @Nullable String from;

  @Mixin private LangOption lang = new LangOption();

  @Override
  public Integer call() {
    Locale locale = lang.locale(parent.terminal());
    NewPack.Written written = write();
    PrintWriter out = spec.commandLine().getOut();
    for (String file : written.files()) {
      out.print(folder.resolve(file) + "\n");
    }
    if (written.casesLeftOut() > 0) {
      out.print(
          DiagnosticReport.counted("one-case-left-out", "cases-left-out", written.casesLeftOut())
                  .in(locale)
              + "\n");
    }
    out.print(say("pack-started", written.id(), folder.toString()).in(locale) + "\n");
    out.flush();
    return ExitCode.DONE;
  }

  private NewPack.Written write() {
    if (Files.exists(folder) && !isEmptyFolder()) {
      throw new WrongUsageException(
          say("folder-not-empty", folder.toString()), say("name-another-folder"));
    }
    try {
      return from == null ? NewPack.start(folder) : PackArgument.copy(from, folder);
    } catch (IOException wrong) {
      throw FileFailure.writing(folder.toString(), wrong, say("check-permissions"));
    }
  }

  private boolean isEmptyFolder() {
    String[] names = folder.toFile().list();
    return names != null && names.length == 0;
  }
}
