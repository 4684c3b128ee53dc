package fi.nelikentta.cli;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.batch.Progress;
import fi.nelikentta.cli.terminal.Terminal;

/** Says how far a run is, in one line that is written over, and only to a terminal. */
final class TerminalProgress implements Progress {
  private static final long EVERY_NANOS = 200_000_000L;
  private static final double NANOS = 1e9;

  private final Terminal terminal;
  private final Words words;
  private final long beganNanos = System.nanoTime();
  private long saidNanos = beganNanos - EVERY_NANOS;
  private boolean said;

  /** To that terminal, in those words. */
  TerminalProgress(Terminal terminal, Words words) {
    this.terminal = terminal;
    this.words = words;
  }

  @Override
  public void at(Stand stand) {
    long now = System.nanoTime();
    if (terminal.isInteractive() && now - saidNanos >= EVERY_NANOS) {
      saidNanos = now;
      said = true;
      long speed = (long) (stand.rows() * NANOS / (now - beganNanos));
      say("\r" + words.of("progress", words.number(stand.rows()), words.number(speed)) + "   ");
    }
  }

  @Override
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
