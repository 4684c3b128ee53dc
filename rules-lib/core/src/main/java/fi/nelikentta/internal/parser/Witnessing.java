package fi.nelikentta.internal.parser;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.pack.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Drools reads the files that we accept while we read on: its parser is slow to start, and nothing
 * but the last word on the pack waits for it. All is done on one thread, which ends with the last
 * file.
 */
public final class Witnessing implements AutoCloseable {
  /** A main thread's, so that what can be read does not depend on the caller's thread. */
  private static final long STACK_BYTES = 8L << 20;

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(null, task, "nelikentta-witness", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
          });

  private final List<CompletableFuture<List<Diagnostic>>> answers = new ArrayList<>();

  /** Begins to compare the file with what Drools reads. */
  void begin(Source source, String packageName, List<RuleText> rules) {
    List<RuleText> read = List.copyOf(rules);
    answers.add(
        CompletableFuture.supplyAsync(
            () -> DroolsWitness.check(source, packageName, read), executor));
  }

  /** Waits for all files and adds what was found. */
  public void finish(Findings findings) {
    try {
      for (CompletableFuture<List<Diagnostic>> answer : answers) {
        answer.join().forEach(findings::add);
      }
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw failed;
    }
  }

  /** No more files will come; those that have come are read to the end. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
