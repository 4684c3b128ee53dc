package fi.nelikentta.batch.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file system. Safe to share among threads. */
public final class Disk implements Storage {
  @Override
  public Out open(Path path, long keep) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock(channel, path);
      channel.truncate(keep);
      channel.position(keep);
      return new Channel(channel);
    } catch (IOException | RuntimeException wrong) {
      channel.close();
      throw wrong;
    }
  }

  /** The system frees the lock when the process ends, however it ends. */
  private static void lock(FileChannel channel, Path path) throws IOException {
    boolean free;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException byThisProcess) {
      free = false;
    } catch (IOException unknownThere) {
      // A file system without locks: then nobody is kept out.
      free = true;
    }
    if (!free) {
      throw new InUseException(String.valueOf(path.getFileName()));
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException wrong) {
      // Windows opens no folders, and needs no force for names.
      if (System.getProperty("os.name", "").startsWith("Windows")) {
        return;
      }
      throw wrong;
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  private record Channel(FileChannel channel) implements Out {
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(true);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
