package fi.nelikentta.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip, member by member. The JDK's own takes whatever follows a member and is no other one
 * for the end, so that a file with a damaged part would read as a shorter file.
 */
public final class Gzip extends InputStream {
  private static final int BUFFER = 1 << 16;
  private static final int MAGIC_1 = 0x1F;
  private static final int MAGIC_2 = 0x8B;
  private static final int DEFLATE = 8;
  private static final int HEADER_SUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;
  private static final int SKIPPED = 6;
  private static final int BYTE = 8;
  private static final int WORD = 4;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] packed = new byte[BUFFER];
  private int from;
  private int to;
  private boolean ended;

  /** What went wrong; it is told each time, so that nobody reads on behind it. */
  private @Nullable IOException failure;

  /**
   * Reads the first header.
   *
   * @throws ZipException if it is none
   * @throws java.io.EOFException if the bytes end in it
   */
  public Gzip(InputStream in) throws IOException {
    this.in = in;
    header(need());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      return unpack(target, offset, length);
    } catch (IOException wrong) {
      failure = wrong;
      throw wrong;
    }
  }

  private int unpack(byte[] target, int offset, int length) throws IOException {
    try {
      while (!ended && length > 0) {
        int count = inflater.inflate(target, offset, length);
        if (count > 0) {
          sum.update(target, offset, count);
          return count;
        }
        if (inflater.finished()) {
          from = to - inflater.getRemaining();
          trailer();
          next();
        } else if (inflater.needsDictionary()) {
          throw new ZipException("dictionary");
        } else {
          fill();
          inflater.setInput(packed, from, to - from);
        }
      }
      return ended ? -1 : 0;
    } catch (DataFormatException wrong) {
      throw new ZipException("data");
    }
  }

  /** What follows a member: another one, zeros that fill up a block, or the end. */
  private void next() throws IOException {
    int first = one();
    if (first > 0) {
      inflater.reset();
      sum.reset();
      header(first);
      inflater.setInput(packed, from, to - from);
      return;
    }
    while (first == 0) {
      first = one();
    }
    if (first > 0) {
      throw new ZipException("trailing bytes");
    }
    ended = true;
  }

  private void header(int first) throws IOException {
    if (first != MAGIC_1 || need() != MAGIC_2 || need() != DEFLATE) {
      throw new ZipException("header");
    }
    int flags = need();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("flags");
    }
    skip(SKIPPED);
    if ((flags & EXTRA) != 0) {
      skip(need() | need() << BYTE);
    }
    text(flags & NAME);
    text(flags & COMMENT);
    skip((flags & HEADER_SUM) != 0 ? 2 : 0);
    inflater.setInput(packed, from, to - from);
  }

  private void trailer() throws IOException {
    long expected = word();
    long size = word();
    if (expected != sum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("sum");
    }
  }

  private long word() throws IOException {
    long word = 0;
    for (int i = 0; i < WORD; i++) {
      word |= (long) need() << (BYTE * i);
    }
    return word;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      need();
    }
  }

  private void text(int wanted) throws IOException {
    while (wanted != 0 && need() != 0) {
      // A name that nobody needs.
    }
  }

  private int need() throws IOException {
    if (from == to) {
      fill();
    }
    return packed[from++] & 0xFF;
  }

  /** The next byte; -1 at the end. */
  private int one() throws IOException {
    if (from == to && !more()) {
      return -1;
    }
    return packed[from++] & 0xFF;
  }

  private void fill() throws IOException {
    if (!more()) {
      throw new java.io.EOFException();
    }
  }

  private boolean more() throws IOException {
    int count = in.read(packed, 0, packed.length);
    from = 0;
    to = Math.max(count, 0);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
