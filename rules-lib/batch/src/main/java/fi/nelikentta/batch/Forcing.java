package fi.nelikentta.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Forces files to the disk while the run goes on: a disk may take as long for it as the run took to
 * make the bytes. At most one is under way. What fails is told at the next occasion.
 */
final class Forcing {
  private final Executor executor;
  private @Nullable CompletableFuture<Void> underWay;

  Forcing(Executor executor) {
    this.executor = executor;
  }

  /** A thread of its own each time, which is seldom. */
  static void inThread(Runnable task) {
    Thread thread = new Thread(task, "nelikentta-force");
    thread.setDaemon(true);
    thread.start();
  }

  /** What is to be forced. */
  interface Task {
    void force() throws IOException;
  }

  /** Begins with it once the one before is done. */
  void begin(Task task) throws IOException {
    await();
    underWay =
        CompletableFuture.runAsync(
            () -> {
              try {
                task.force();
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              }
            },
            executor);
  }

  /** Tells what failed, if it is known yet. */
  void check() throws IOException {
    if (underWay != null && underWay.isDone()) {
      await();
    }
  }

  /** Waits for the one that is under way. */
  void await() throws IOException {
    CompletableFuture<Void> now = underWay;
    underWay = null;
    try {
      if (now != null) {
        now.join();
      }
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof UncheckedIOException wrong && wrong.getCause() != null) {
        throw new IOException(wrong.getCause().getMessage(), wrong.getCause());
      }
      throw failed;
    }
  }
}
