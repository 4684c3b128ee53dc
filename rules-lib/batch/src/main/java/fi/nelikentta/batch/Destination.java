package fi.nelikentta.batch;

import java.io.Closeable;
import java.io.IOException;

/** Where proposals go that is no file: each chunk is handed over, and cannot be taken back. */
interface Destination extends Closeable {
  /** Nowhere else than to a file, if at all. */
  Destination NONE =
      new Destination() {
        @Override
        public void write(byte[] bytes, int length) {
          // A file is written elsewhere.
        }

        @Override
        public void close() {
          // There is nothing to close.
        }
      };

  /** Hands over the first bytes of the array, the proposals of a chunk. */
  void write(byte[] bytes, int length) throws IOException;

  /** Sees to it that all of it is there; nothing comes after. */
  default void finish() throws IOException {}

  @Override
  void close();
}
