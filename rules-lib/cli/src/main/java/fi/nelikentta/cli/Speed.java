package fi.nelikentta.cli;

import fi.nelikentta.batch.Progress;

/**
 * How fast a run is, and how long it will take. What an interrupted run had done before does not
 * count.
 */
final class Speed {
  private static final double NANOS = 1e9;

  private final Progress.Stand begin;
  private final long beganNanos;

  /** Since it stood there. */
  Speed(Progress.Stand begin, long nowNanos) {
    this.begin = begin;
    this.beganNanos = nowNanos;
  }

  /** Seconds since. */
  double seconds(long nowNanos) {
    return (nowNanos - beganNanos) / NANOS;
  }

  /** Rows a second. */
  long rowsPerSecond(Progress.Stand now, long nowNanos) {
    double seconds = seconds(nowNanos);
    return seconds > 0 ? (long) ((now.rows() - begin.rows()) / seconds) : 0;
  }

  /** Whole seconds to go, by the bytes of the input; -1 where they are not known. */
  long secondsLeft(Progress.Stand now, long nowNanos) {
    long done = now.bytes() - begin.bytes();
    if (now.ofBytes() <= 0 || done <= 0) {
      return -1;
    }
    return Math.round(seconds(nowNanos) * Math.max(0, now.ofBytes() - now.bytes()) / done);
  }
}
