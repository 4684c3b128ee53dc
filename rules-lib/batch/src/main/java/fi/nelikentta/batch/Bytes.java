package fi.nelikentta.batch;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Bytes that grow; what they are kept in is used again for the next ones. */
final class Bytes extends ByteArrayOutputStream {
  private static final int BEGIN = 1 << 16;

  Bytes() {
    super(BEGIN);
  }

  /** What they are kept in; those up to {@link #size} count. Not a copy. */
  byte[] array() {
    return buf;
  }

  /** What they are kept in, with room for so many more behind {@link #size}. */
  byte[] room(int more) {
    if (buf.length - count < more) {
      buf = Arrays.copyOf(buf, Math.max(2 * buf.length, count + more));
    }
    return buf;
  }

  /** Says up to where they reach after writing into {@link #room}. */
  void grown(int size) {
    count = size;
  }
}
