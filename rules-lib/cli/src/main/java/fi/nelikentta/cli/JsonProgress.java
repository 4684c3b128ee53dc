package fi.nelikentta.cli;

import fi.nelikentta.batch.Progress;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Says how far a run is to another program: an object a line, at most one a second, and one at the
 * end, which has {@code "ended":true}. What is not known is left out.
 */
final class JsonProgress implements Progress {
  private static final long EVERY_NANOS = 1_000_000_000L;

  private final PrintStream err;
  private Stand last = new Stand(0, 0, 0, 0);
  private Speed speed = new Speed(last, System.nanoTime());
  private long saidNanos;
  private boolean begun;

  JsonProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void begin(Stand stand) {
    begun = true;
    last = stand;
    saidNanos = System.nanoTime();
    speed = new Speed(stand, saidNanos);
  }

  @Override
  public void at(Stand stand) {
    last = stand;
    long now = System.nanoTime();
    if (now - saidNanos >= EVERY_NANOS) {
      saidNanos = now;
      say(now, false);
    }
  }

  @Override
  public void end() {
    if (begun) {
      begun = false;
      say(System.nanoTime(), true);
    }
  }

  private void say(long now, boolean isEnd) {
    StringBuilder json = new StringBuilder("{\"rows\":").append(last.rows());
    json.append(",\"rejected\":").append(last.rejected());
    json.append(",\"bytes\":").append(last.bytes());
    if (last.ofBytes() > 0) {
      json.append(",\"ofBytes\":").append(last.ofBytes());
    }
    json.append(",\"seconds\":").append(String.format(Locale.ROOT, "%.1f", speed.seconds(now)));
    json.append(",\"rowsPerSecond\":").append(speed.rowsPerSecond(last, now));
    long left = speed.secondsLeft(last, now);
    if (left >= 0 && !isEnd) {
      json.append(",\"secondsLeft\":").append(left);
    }
    err.print(json.append(isEnd ? ",\"ended\":true}\n" : "}\n"));
    err.flush();
  }
}
