package fi.nelikentta.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Packs bytes as the name of their file asks: each piece becomes a member of its own, which
 * together are one gzip file, so that pieces can be packed by several threads. It is used again for
 * the next piece.
 */
final class Packer {
  private final InputFile.Packing packing;
  private final Bytes packed = new Bytes();

  private Packer(InputFile.Packing packing) {
    this.packing = packing;
  }

  /** For a file of that name. */
  static Packer of(@Nullable Path file) {
    return new Packer(
        file == null ? InputFile.Packing.PLAIN : InputFile.Packing.of(file.toString()));
  }

  /** The bytes as they are to be written; valid until the next ones. */
  Bytes packed(Bytes bytes) throws IOException {
    if (packing == InputFile.Packing.PLAIN) {
      return bytes;
    }
    packed.reset();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes.array(), 0, bytes.size());
    }
    return packed;
  }

  /** The same of an array. */
  Bytes packed(byte[] bytes) throws IOException {
    Bytes plain = new Bytes();
    plain.writeBytes(bytes);
    return packed(plain);
  }
}
