package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.FailedException;
import java.io.PrintStream;

/** The pipe out, which its reader may close. */
record Pipe(PrintStream out) implements Destination {
  @Override
  public void write(byte[] bytes, int length) {
    out.write(bytes, 0, length);
    if (out.checkError()) {
      throw new FailedException(say("pipe-closed"), say("read-pipe-to-end"));
    }
  }

  /** It is the caller's. */
  @Override
  public void close() {
    out.flush();
  }
}
