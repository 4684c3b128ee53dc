package fi.nelikentta.cli;

import fi.nelikentta.cli.terminal.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Has a run stop cleanly when the process is asked to end, by Ctrl-C or a signal, and has the
 * process wait for it a while. The process then ends with the signal's exit code, which is 130 for
 * Ctrl-C.
 */
final class CtrlC implements AutoCloseable {
  private static final int WAIT_SECONDS = 20;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean pressed;

  /** From now until it is closed, with that to stop the run. */
  CtrlC(Runnable stop) {
    this.hook =
        new Thread(
            () -> {
              pressed = true;
              stop.run();
              await();
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    try {
      boolean inTime = ended.await(WAIT_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        // A run that waits for input cannot hear. What it wrote is resumed from its checkpoint.
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
      }
    } catch (InterruptedException wrong) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the process is ending. */
  boolean isPressed() {
    return pressed;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook is running already.
    }
  }
}
