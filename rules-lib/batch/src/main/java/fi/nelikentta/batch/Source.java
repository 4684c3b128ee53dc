package fi.nelikentta.batch;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An input that is being read. It is cut into chunks, and always in the same places: what a run
 * writes may depend on where chunks begin, and it must not depend on threads or interruptions. One
 * thread at a time reads, though not always the same.
 */
public interface Source extends Closeable {
  /**
   * The next chunk of whole records; null at the end. What was read before something went wrong
   * comes first.
   *
   * @throws fi.nelikentta.text.FailedException if the input is not what it should be, so that it
   *     must be another before a run can go on
   * @throws IOException if it cannot be read now, though nothing may be wrong with what it holds
   */
  @Nullable Chunk next() throws IOException;

  /**
   * What has been read so far. It covers every chunk that was given, and may be ahead of it. A run
   * that goes on opens the input with it and has it compared.
   */
  Mark mark();

  /** How much of its bytes has been read, for those who wait; 0 where that is not known. */
  default long bytes() {
    return mark().bytes();
  }

  /** What the input was, once all of it is read. */
  InputFacts facts() throws IOException;

  /**
   * What was read of an input.
   *
   * @param bytes its first bytes, as they lie on the disk; of a query its first rows
   * @param sha256 over these bytes; of a query a hash over these rows
   */
  record Mark(long bytes, String sha256) {}
}
