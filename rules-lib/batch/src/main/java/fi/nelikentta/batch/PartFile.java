package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.storage.Storage;
import fi.nelikentta.text.WrongUsageException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows beside its place, in {@code NAME.part}, and is put there when it is whole. What
 * was at that place stays until then.
 */
final class PartFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Storage storage;
  private final Path target;
  private final Path part;
  private CRC32C sum = new CRC32C();
  private long length;
  private boolean ours;
  private Storage.@Nullable Out out;

  private PartFile(Storage storage, Path target) {
    this.storage = storage;
    this.target = target;
    this.part = target.resolveSibling(target.getFileName() + ".part");
  }

  /**
   * How far a file had come.
   *
   * @param length its bytes
   * @param sum the CRC-32C over them
   */
  record Extent(long length, long sum) {
    /** Of a file that is not written. */
    static final Extent NONE = new Extent(0, 0);
  }

  /**
   * For a file at that path. Nothing is touched yet.
   *
   * @throws WrongUsageException if no file can be there
   */
  static PartFile of(Storage storage, Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (path.getFileName() == null || folder == null || !Files.isDirectory(folder)) {
      throw new WrongUsageException(say("no-folder-of", path.toString()), say("make-folder"));
    }
    if (Files.isDirectory(path)) {
      throw new WrongUsageException(say("is-folder", path.toString()), say("name-file-in-it"));
    }
    try {
      return late(storage, path);
    } catch (IOException wrong) {
      throw FileFailure.writing(path.toString(), wrong);
    }
  }

  /** The same for a path that was looked at before: what does not fit now is a failure. */
  static PartFile late(Storage storage, Path path) throws IOException {
    // A link stays a link: what it leads to is replaced.
    return new PartFile(storage, Files.exists(path) ? path.toRealPath() : path.toAbsolutePath());
  }

  /** Begins it, or goes on after what is sound of it. */
  void open(Extent kept) throws IOException {
    out = storage.open(part, kept.length());
    ours = true;
    length = kept.length();
    sum = new CRC32C();
    read(part, kept.length(), sum);
  }

  void write(byte[] bytes, int count) throws IOException {
    if (out == null) {
      throw new IllegalStateException(part.getFileName() + " is not open.\nTry: open it first.");
    }
    out.write(bytes, 0, count);
    sum.update(bytes, 0, count);
    length += count;
  }

  /** How far it has come. */
  Extent extent() {
    return new Extent(length, sum.getValue());
  }

  void force() throws IOException {
    if (out != null) {
      out.force();
    }
  }

  /** Puts it in its place; it is closed. */
  void commit() throws IOException {
    storage.rename(part, target);
    storage.forceFolder(folder());
  }

  /** Its place. */
  Path target() {
    return target;
  }

  /** Where it grows. */
  Path part() {
    return part;
  }

  /** Whether something of it is beside its place. */
  boolean exists() {
    return Files.exists(part);
  }

  /** Whether all of it is there, beside its place or in it. */
  boolean isWhole(Extent extent) throws IOException {
    return isSound(exists() ? part : target, extent);
  }

  /**
   * How many of these extents, of which each is at least as long as the one before, it bears out.
   */
  int sound(List<Extent> extents) throws IOException {
    if (!exists()) {
      return 0;
    }
    CRC32C read = new CRC32C();
    long at = 0;
    try (InputStream in = Files.newInputStream(part)) {
      for (int i = 0; i < extents.size(); i++) {
        Extent extent = extents.get(i);
        if (!advance(in, extent.length() - at, read) || read.getValue() != extent.sum()) {
          return i;
        }
        at = extent.length();
      }
    }
    return extents.size();
  }

  private static boolean isSound(Path path, Extent extent) throws IOException {
    CRC32C read = new CRC32C();
    return Files.exists(path)
        && Files.size(path) == extent.length()
        && read(path, extent.length(), read)
        && read.getValue() == extent.sum();
  }

  private static boolean read(Path path, long count, CRC32C sum) throws IOException {
    if (count == 0) {
      return true;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return advance(in, count, sum);
    }
  }

  /** Reads so many bytes on; false if there are fewer. */
  private static boolean advance(InputStream in, long count, CRC32C sum) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = count;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return false;
      }
      sum.update(buffer, 0, read);
      left -= read;
    }
    return true;
  }

  /** Its folder. */
  Path folder() {
    return target.resolveSibling(".").normalize();
  }

  @Override
  public void close() throws IOException {
    Storage.Out open = out;
    out = null;
    if (open != null) {
      open.close();
    }
  }

  /** Removes what was written beside its place, if it is ours. */
  void delete() throws IOException {
    if (ours) {
      storage.delete(part);
    }
  }
}
