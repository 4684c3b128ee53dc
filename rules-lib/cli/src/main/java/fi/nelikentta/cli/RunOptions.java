package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.batch.Course;
import fi.nelikentta.batch.Progress;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.text.WrongUsageException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a long run goes: none of it changes what is written. */
final class RunOptions {
  private static final String AUTO = "auto";
  private static final List<String> MODES = List.of(AUTO, "json", "none");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that share the work (as many as there are processors).")
  private @Nullable Integer threads;

  @Option(
      names = "--resume",
      description =
          "Go on where a run stopped: after Ctrl-C, a crash, a loss of power or a full disk."
              + " Give the same command again with --resume. The result is the same as if nothing"
              + " had happened.")
  private boolean resume;

  @Option(
      names = "--progress",
      paramLabel = "MODE",
      defaultValue = AUTO,
      description =
          "What is told on stderr meanwhile: auto (a line on a terminal, else nothing), json"
              + " (an object a line, one a second), or none.")
  private String progress = AUTO;

  /** How the run goes. */
  Course course() {
    if (!MODES.contains(progress)) {
      throw new WrongUsageException(say("no-progress", progress), Nearest.advice(progress, MODES));
    }
    return new Course(
        threads == null ? Runtime.getRuntime().availableProcessors() : threads,
        resume ? Course.Start.RESUME : Course.Start.ANEW);
  }

  /** Who tells how far the run is. */
  Progress progress(Terminal terminal, Words words) {
    if (progress.equals("json")) {
      return new JsonProgress(terminal.err());
    }
    return new TerminalProgress(terminal, words, progress.equals(AUTO));
  }
}
