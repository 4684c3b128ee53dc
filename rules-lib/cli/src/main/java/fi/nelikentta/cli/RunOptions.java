package fi.nelikentta.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a long run goes: none of it changes what is written. */
final class RunOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that share the work (as many as there are processors).")
  private @Nullable Integer threads;

  /** How many threads share the work. */
  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
