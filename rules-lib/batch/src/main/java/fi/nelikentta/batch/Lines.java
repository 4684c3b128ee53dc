package fi.nelikentta.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines that end in LF, with or without CR, and never holds more than one of them. */
final class Lines {
  /** The bytes of the longest line that is kept. */
  static final int LONGEST = 1_000_000;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private int at;
  private int end;
  private long line;
  private boolean tooLong;
  private boolean blank;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * The next line that is not blank, without the byte order mark of a file; null at the end. Of a
   * line that is too long nothing is given.
   */
  byte @Nullable [] next() throws IOException {
    while (read()) {
      if (tooLong) {
        return new byte[0];
      }
      if (!blank) {
        return text.toByteArray();
      }
    }
    return null;
  }

  /** The number of the line that was read last, from 1. */
  long line() {
    return line;
  }

  /** Whether the line that was read last is longer than what was kept. */
  boolean isTooLong() {
    return tooLong;
  }

  private boolean read() throws IOException {
    text.reset();
    tooLong = false;
    blank = true;
    if (at == end && !fill()) {
      return false;
    }
    line++;
    do {
      int from = line == 1 && text.size() == 0 ? behindMark() : at;
      int to = from;
      while (to < end && buffer[to] != '\n') {
        blank &= buffer[to] >= 0 && buffer[to] <= ' ';
        to++;
      }
      keep(from, to);
      at = Math.min(to + 1, end);
      if (to < end) {
        return true;
      }
    } while (fill());
    return true;
  }

  private void keep(int from, int to) {
    tooLong |= text.size() + to - from > LONGEST;
    if (!tooLong) {
      text.write(buffer, from, to - from);
    }
  }

  /** Where the first line begins behind the file's byte order mark. */
  private int behindMark() throws IOException {
    while (end - at < 3) {
      int count = in.read(buffer, end, BUFFER - end);
      if (count < 0) {
        return at;
      }
      end += count;
    }
    return Utf8.holdsByteOrderMark(buffer, at, at + 3) ? at + 3 : at;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = 0;
    int count = 0;
    while (count == 0) {
      count = in.read(buffer);
    }
    end = Math.max(count, 0);
    return count > 0;
  }
}
