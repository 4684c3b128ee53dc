package fi.nelikentta.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes the bytes that go through. */
final class MeasuredStream extends FilterInputStream {
  private static final int BUFFER = 8192;

  private final MessageDigest digest;
  private long size;

  MeasuredStream(InputStream in) {
    super(in);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this JDK has no SHA-256.\nTry: another JDK.", impossible);
    }
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    if (one >= 0) {
      digest.update((byte) one);
      size++;
    }
    return one;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int count = in.read(target, from, length);
    if (count > 0) {
      digest.update(target, from, count);
      size += count;
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, BUFFER)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads what a reader has left over, so that the whole file is measured. */
  void drain() throws IOException {
    transferTo(OutputStream.nullOutputStream());
  }

  long size() {
    return size;
  }

  /** The SHA-256 of what went through; to be asked once, at the end. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
