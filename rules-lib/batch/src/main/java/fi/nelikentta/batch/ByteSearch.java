package fi.nelikentta.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes, eight at a time. */
final class ByteSearch {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW = 0x7f7f_7f7f_7f7f_7f7fL;
  private static final long HIGH = ~LOW;
  private static final long LINE_FEEDS = spread('\n');
  private static final long QUOTES = spread('"');
  private static final long RETURNS = spread('\r');

  private ByteSearch() {}

  private static long spread(int one) {
    return one * 0x0101_0101_0101_0101L;
  }

  /** The highest bit of each byte that is like that of the other. */
  private static long same(long bytes, long other) {
    long differ = bytes ^ other;
    return ~((differ & LOW) + LOW | differ | LOW);
  }

  /** What stands among bytes that begin a line. */
  static final class Seen {
    /** How many line feeds. */
    long lineEnds;

    /** How many of them end no empty line. */
    long fullLines;

    /** Whether there is a quote. */
    boolean quotes;

    /** Whether there is a return, so that line feeds alone do not tell lines. */
    boolean returns;
  }

  /** Looks once for all that tells where records end, as far as a line feed is the last byte. */
  static void look(byte[] bytes, int from, int to, Seen seen) {
    long quotes = 0;
    long returns = 0;
    long ends = 0;
    long empty = 0;
    long before = 1L << (Byte.SIZE - 1);
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, at);
      long feeds = same(eight, LINE_FEEDS);
      quotes |= same(eight, QUOTES);
      returns |= same(eight, RETURNS);
      ends += Long.bitCount(feeds);
      empty += Long.bitCount(feeds & (feeds << Byte.SIZE | before));
      before = feeds >>> (Long.SIZE - Byte.SIZE);
    }
    boolean isBegin = before != 0;
    for (; at < to; at++) {
      byte one = bytes[at];
      quotes |= one == '"' ? 1 : 0;
      returns |= one == '\r' ? 1 : 0;
      ends += one == '\n' ? 1 : 0;
      empty += one == '\n' && isBegin ? 1 : 0;
      isBegin = one == '\n';
    }
    seen.lineEnds = ends;
    seen.fullLines = ends - empty;
    seen.quotes = quotes != 0;
    seen.returns = returns != 0;
  }

  /** How many lines end among them: in LF, CR, or both together. */
  static long lineEnds(byte[] bytes, int from, int to) {
    long count = 0;
    boolean afterReturn = false;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, at);
      long feeds = same(eight, LINE_FEEDS);
      long returns = same(eight, RETURNS);
      // A line feed right behind a return ends no line of its own.
      long behind = feeds & (returns << Byte.SIZE | (afterReturn ? 1L << (Byte.SIZE - 1) : 0));
      count += Long.bitCount(feeds) + Long.bitCount(returns) - Long.bitCount(behind);
      afterReturn = returns < 0;
    }
    for (; at < to; at++) {
      count += bytes[at] == '\r' || (bytes[at] == '\n' && !afterReturn) ? 1 : 0;
      afterReturn = bytes[at] == '\r';
    }
    return count;
  }

  /** How many lines are not empty; the first one begins where they begin. */
  static long fullLines(byte[] bytes, int from, int to) {
    long count = 0;
    boolean begun = false;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, at);
      long breaks = same(eight, LINE_FEEDS) | same(eight, RETURNS);
      // A line that is not empty ends in the first break behind something else.
      long before = ~breaks & HIGH;
      long ends = breaks & (before << Byte.SIZE | (begun ? 1L << (Byte.SIZE - 1) : 0));
      count += Long.bitCount(ends);
      begun = breaks >= 0;
    }
    for (; at < to; at++) {
      boolean isBreak = bytes[at] == '\n' || bytes[at] == '\r';
      count += isBreak && begun ? 1 : 0;
      begun = !isBreak;
    }
    return begun ? count + 1 : count;
  }
}
