package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 without its BOM. What is none fails with its line instead of being replaced. */
public final class Utf8Reader extends Reader {
  private static final int BUFFER = 1 << 14;
  private static final char BOM = '\uFEFF';

  private final Message title;
  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
  private boolean begun;
  private boolean ended;
  private long line = 1;
  private char last;

  /** Of bytes that messages name by the title. */
  public Utf8Reader(Message title, InputStream in) {
    this.title = title;
    this.in = in;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, from, count);
    return count;
  }

  /** Decodes more; false at the end. */
  private boolean fill() throws IOException {
    if (ended && !bytes.hasRemaining()) {
      return false;
    }
    chars.clear();
    bytes.compact();
    if (!ended) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = count < 0;
      bytes.position(bytes.position() + Math.max(count, 0));
    }
    bytes.flip();
    CoderResult result = decoder.decode(bytes, chars, ended);
    chars.flip();
    count();
    if (result.isError()) {
      throw new FailedException(say("not-utf8", title, line), say("save-as-utf8"));
    }
    if (!begun && chars.hasRemaining()) {
      begun = true;
      if (chars.get(chars.position()) == BOM) {
        chars.get();
      }
    }
    return true;
  }

  /** Counts line ends as CSV knows them: LF, CR, and the two together as one. */
  private void count() {
    for (int i = chars.position(); i < chars.limit(); i++) {
      char now = chars.get(i);
      if (now == '\r' || (now == '\n' && last != '\r')) {
        line++;
      }
      last = now;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
