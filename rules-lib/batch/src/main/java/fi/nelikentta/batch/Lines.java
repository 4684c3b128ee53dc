package fi.nelikentta.batch;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines that end in LF, with or without CR, and never holds more than one of them. */
final class Lines {
  /** The longest line that is kept. */
  static final int LONGEST = 1_000_000;

  private final Reader reader;
  private final StringBuilder text = new StringBuilder();
  private long line;
  private boolean tooLong;

  /** Over a buffered reader. */
  Lines(Reader reader) {
    this.reader = reader;
  }

  /** The next line that is not blank; null at the end. */
  @Nullable String next() throws IOException {
    while (read()) {
      String now = text.toString();
      if (tooLong || !now.trim().isEmpty()) {
        return now;
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
    text.setLength(0);
    tooLong = false;
    int read = reader.read();
    if (read < 0) {
      return false;
    }
    line++;
    while (read >= 0 && read != '\n') {
      if (text.length() < LONGEST) {
        text.append((char) read);
      } else {
        tooLong = true;
      }
      read = reader.read();
    }
    return true;
  }
}
