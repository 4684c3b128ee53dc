package fi.nelikentta.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Gives UTF-8 out of what is either UTF-8 or Windows-1252: the first character beyond ASCII tells
 * which, and all others must be of the same kind. Bytes that Windows-1252 does not have stay as
 * they are, so that they are found out later.
 */
final class Windows1252Stream extends InputStream {
  private static final int BUFFER = 1 << 14;
  private static final int LONGEST = 3;
  private static final byte[][] UTF8 = new byte[256][];

  static {
    Charset windows = Charset.forName("windows-1252");
    for (int i = 0; i < UTF8.length; i++) {
      byte[] one = {(byte) i};
      String text = new String(one, windows);
      UTF8[i] = text.equals("\uFFFD") ? one : text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private enum Kind {
    OPEN,
    UTF_8,
    WINDOWS
  }

  private final InputStream in;
  private final byte[] read = new byte[BUFFER];
  private byte[] out = new byte[0];
  private int from;
  private int to;
  private Kind kind = Kind.OPEN;

  Windows1252Stream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return from == to && !fill() ? -1 : out[from++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (from == to && !fill()) {
      return -1;
    }
    int count = Math.min(length, to - from);
    System.arraycopy(out, from, target, offset, count);
    from += count;
    return count;
  }

  private boolean fill() throws IOException {
    int count = in.read(read, 0, BUFFER - LONGEST);
    if (count < 0) {
      return false;
    }
    for (int i = 0; i < count && kind == Kind.OPEN; i++) {
      if (read[i] < 0) {
        int more = i + LONGEST < count ? 0 : in.readNBytes(read, count, LONGEST);
        count += more;
        kind = Utf8.length(read, i, count) > 0 ? Kind.UTF_8 : Kind.WINDOWS;
      }
    }
    from = 0;
    if (kind != Kind.WINDOWS) {
      out = read;
      to = count;
      return true;
    }
    byte[] text = new byte[LONGEST * count];
    to = 0;
    for (int i = 0; i < count; i++) {
      byte[] one = UTF8[read[i] & 0xFF];
      System.arraycopy(one, 0, text, to, one.length);
      to += one.length;
    }
    out = text;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
