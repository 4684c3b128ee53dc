package fi.nelikentta.batch;

import java.io.ByteArrayOutputStream;

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
}
