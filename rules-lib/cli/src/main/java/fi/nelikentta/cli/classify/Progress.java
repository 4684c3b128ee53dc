package fi.nelikentta.cli.classify;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.cli.terminal.Terminal;

/** Says how far a run is, in one line that is written over, and only to a terminal. */
public final class Progress {
  private static final long EVERY_NANOS = 200_000_000L;
  private static final int ROWS = 256;
  private static final double NANOS = 1e9;

  private final Terminal terminal;
  private final Words words;
  private final long beganNanos = System.nanoTime();
  private long saidNanos = beganNanos - EVERY_NANOS;
  private long rows;
  private boolean said;

  /** To that terminal, in those words. */
  public Progress(Terminal terminal, Words words) {
    this.terminal = terminal;
    this.words = words;
  }

  /** One more row was read. */
  public void row() {
    rows++;
    if (rows % ROWS == 0 && terminal.isInteractive()) {
      long now = System.nanoTime();
      if (now - saidNanos >= EVERY_NANOS) {
        saidNanos = now;
        said = true;
        long speed = (long) (rows * NANOS / (now - beganNanos));
        say("\r" + words.of("progress", words.number(rows), words.number(speed)) + "   ");
      }
    }
  }

  /** Clears the line. */
  public void end() {
    if (said) {
      say("\r" + " ".repeat(60) + "\r");
    }
  }

  private void say(String text) {
    terminal.err().print(text);
    terminal.err().flush();
  }
}
