package fi.nelikentta.cli;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.batch.Progress;
import fi.nelikentta.cli.terminal.Terminal;
import java.util.Locale;

/**
 * Says how far a run is, how fast, and how long it will take, in one line that is written over, and
 * only to a terminal.
 */
final class TerminalProgress implements Progress {
  private static final long EVERY_NANOS = 200_000_000L;
  private static final int MINUTE = 60;

  private final Terminal terminal;
  private final Words words;
  private final boolean wanted;
  private Speed speed = new Speed(new Stand(0, 0, 0, 0), System.nanoTime());
  private long saidNanos = System.nanoTime() - EVERY_NANOS;
  private int said;

  /** To that terminal, in those words. */
  TerminalProgress(Terminal terminal, Words words) {
    this(terminal, words, true);
  }

  /** The same, unless it is not wanted. */
  TerminalProgress(Terminal terminal, Words words, boolean wanted) {
    this.terminal = terminal;
    this.words = words;
    this.wanted = wanted && terminal.isInteractive();
  }

  @Override
  public void begin(Stand stand) {
    speed = new Speed(stand, System.nanoTime());
  }

  @Override
  public void at(Stand stand) {
    long now = System.nanoTime();
    if (wanted && now - saidNanos >= EVERY_NANOS) {
      saidNanos = now;
      String rows = words.number(stand.rows());
      String rate = words.number(speed.rowsPerSecond(stand, now));
      long left = speed.secondsLeft(stand, now);
      String line =
          left < 0
              ? words.of("progress", rows, rate)
              : words.of(
                  "progress.left",
                  rows,
                  rate,
                  words.number(100 * stand.bytes() / stand.ofBytes()),
                  left / MINUTE + ":" + String.format(Locale.ROOT, "%02d", left % MINUTE));
      say("\r" + line + " ".repeat(Math.max(0, said - line.length())));
      said = Math.max(said, line.length());
    }
  }

  @Override
  public void end() {
    if (said > 0) {
      say("\r" + " ".repeat(said) + "\r");
      said = 0;
    }
  }

  private void say(String text) {
    terminal.err().print(text);
    terminal.err().flush();
  }
}
