package fi.nelikentta.jmh.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes so many bytes and forces them to the disk: what the disk takes by itself. */
final class PlainWrite {
  private static final int PIECE = 1 << 20;

  private PlainWrite() {}

  /** File, bytes. */
  public static void main(String[] args) throws IOException {
    ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
    try (FileChannel file =
        FileChannel.open(
            Path.of(args[0]), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long left = Long.parseLong(args[1]); left > 0; ) {
        piece.clear().limit((int) Math.min(PIECE, left));
        left -= file.write(piece);
      }
      file.force(true);
    }
  }
}
