package fi.nelikentta.cli;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/**
 * The bytes of a COPY. Unlike the driver's own stream it gives what came before a failure, so that
 * it is known how far the rows went.
 */
final class CopyStream extends InputStream {
  private final CopyOut copy;
  private byte[] row = {};
  private int at;
  private boolean ended;
  private @Nullable SQLException failure;

  CopyStream(CopyOut copy) {
    this.copy = copy;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int count = 0;
    while (count < length && hasBytes()) {
      int some = Math.min(length - count, row.length - at);
      System.arraycopy(row, at, target, from + count, some);
      at += some;
      count += some;
    }
    if (count == 0 && failure != null) {
      throw new IOException(failure);
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private boolean hasBytes() {
    try {
      while (at == row.length && failure == null && !ended) {
        byte[] next = copy.readFromCopy();
        ended = next == null;
        row = next == null ? row : next;
        at = next == null ? at : 0;
      }
    } catch (SQLException wrong) {
      failure = wrong;
    }
    return at < row.length;
  }

  /** Has the server stop where nobody wants the rest. */
  @Override
  public void close() throws IOException {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException wrong) {
      throw new IOException(wrong);
    }
  }
}
