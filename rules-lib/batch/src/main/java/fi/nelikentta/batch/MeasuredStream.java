package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Counts and hashes the bytes that go through, and compares the first of them with what an earlier
 * run read.
 */
final class MeasuredStream extends FilterInputStream {
  private static final int BUFFER = 8192;
  private static final int SLICE = 1 << 12;

  private final MessageDigest digest;
  private final Message title;
  private Source.@Nullable Mark expected;
  private long size;

  /** Of an input of that title; null expects nothing. */
  MeasuredStream(Message title, InputStream in, Source.@Nullable Mark expected) {
    super(in);
    this.title = title;
    this.expected = expected;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this JDK has no SHA-256.\nTry: another JDK.", impossible);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int count = in.read(target, from, length);
    if (count > 0) {
      measure(target, from, count);
    } else if (count < 0 && expected != null) {
      throw changed();
    }
    return count;
  }

  private void measure(byte[] bytes, int from, int count) {
    int compared = 0;
    Source.Mark mark = expected;
    if (mark != null && size + count >= mark.bytes()) {
      compared = (int) (mark.bytes() - size);
      digest.update(bytes, from, compared);
      if (!sha256().equals(mark.sha256())) {
        throw changed();
      }
      expected = null;
    }
    // Little at a time: HotSpot soon makes machine code of what is called often.
    for (int at = compared; at < count; at += SLICE) {
      digest.update(bytes, from + at, Math.min(SLICE, count - at));
    }
    size += count;
  }

  private WrongUsageException changed() {
    return new WrongUsageException(say("input-changed", title), say("input-back-or-afresh"));
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

  /** What went through so far. */
  Source.Mark mark() {
    return new Source.Mark(size, sha256());
  }

  /** The SHA-256 of what went through so far. */
  String sha256() {
    try {
      MessageDigest now = (MessageDigest) digest.clone();
      return HexFormat.of().formatHex(now.digest());
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(
          "this JDK's SHA-256 cannot be copied.\nTry: another JDK.", impossible);
    }
  }
}
