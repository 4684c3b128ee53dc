package fi.nelikentta.batch.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Where a run keeps what it writes. Every change to a file goes through here. */
public interface Storage {
  /**
   * Opens a file for writing after its first bytes; the others are cut off. It is made if it is not
   * there, and nobody else may write it until it is closed.
   *
   * @param keep how many bytes stay; the file has at least as many
   * @throws InUseException if another run is writing it
   */
  Out open(Path path, long keep) throws IOException;

  /** Gives a file another name in its folder, in place of a file that has it. */
  void rename(Path from, Path to) throws IOException;

  /** Sees to it that the names in a folder outlast a loss of power. */
  void forceFolder(Path folder) throws IOException;

  /** Removes a file, if it is there. */
  void delete(Path path) throws IOException;

  /** A file that is written. */
  interface Out extends Closeable {
    /** Writes bytes at the end. */
    void write(byte[] bytes, int from, int length) throws IOException;

    /** Sees to it that what was written outlasts a loss of power. */
    void force() throws IOException;
  }
}
