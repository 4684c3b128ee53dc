package fi.nelikentta.batch;

import fi.nelikentta.batch.storage.Disk;
import fi.nelikentta.batch.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;

/** A disk of which the operation of one number fails, and those after it too if it is for good. */
final class FaultyStorage implements Storage {
  /** How long it lasts. */
  enum Fault {
    ONCE,
    FOR_GOOD
  }

  private final Storage disk = new Disk();
  private final int failing;
  private final Fault fault;
  private int count;

  /** The first operation has the number 1. */
  FaultyStorage(int failing, Fault fault) {
    this.failing = failing;
    this.fault = fault;
  }

  /** Whether the fault has come. */
  boolean hasFailed() {
    return count >= failing;
  }

  private boolean fails() {
    count++;
    return fault == Fault.ONCE ? count == failing : count >= failing;
  }

  private void operate() throws IOException {
    if (fails()) {
      throw new IOException("fault " + failing);
    }
  }

  @Override
  public Out open(Path path, long keep) throws IOException {
    operate();
    return new FaultyOut(disk.open(path, keep));
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    operate();
    disk.rename(from, to);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    operate();
    disk.forceFolder(folder);
  }

  @Override
  public void delete(Path path) throws IOException {
    operate();
    disk.delete(path);
  }

  private final class FaultyOut implements Out {
    private final Out out;

    FaultyOut(Out out) {
      this.out = out;
    }

    /** A write that fails may have written a part, as on a disk that is full. */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (fails()) {
        out.write(bytes, from, length / 2);
        throw new IOException("fault " + failing);
      }
      out.write(bytes, from, length);
    }

    @Override
    public void force() throws IOException {
      operate();
      out.force();
    }

    /** The system closes a file even where that fails. */
    @Override
    public void close() throws IOException {
      out.close();
      operate();
    }
  }
}
