package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.storage.Disk;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is there whole or not at all: it is written beside its place and moved at the end.
 */
public final class OutputFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path temporary;
  private final OutputStream stream;
  private final Writer writer;
  private boolean done;

  private OutputFile(Path target, Path temporary, OutputStream stream) {
    this.target = target;
    this.temporary = temporary;
    this.stream = stream;
    this.writer =
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
  }

  /**
   * A file to be, packed if its name ends in {@code .gz}.
   *
   * @throws WrongUsageException if its folder is not there
   * @throws FailedException if nothing can be written there
   */
  public static OutputFile of(Path path) {
    Path name = check(path);
    try {
      // A link stays a link: what it leads to is replaced.
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      Path temporary =
          target.resolveSibling(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      OutputStream plain = Files.newOutputStream(temporary);
      temporary.toFile().deleteOnExit();
      OutputStream stream =
          InputFile.Packing.of(name.toString()) == InputFile.Packing.GZIP
              ? new GZIPOutputStream(plain, BUFFER)
              : plain;
      return new OutputFile(target, temporary, stream);
    } catch (IOException wrong) {
      throw FileFailure.writing(path.toString(), wrong);
    }
  }

  /**
   * Looks whether a file can be there, before anything long is done for it.
   *
   * @return its name
   * @throws WrongUsageException if its folder is not there
   * @throws FailedException if nothing can be written there
   */
  public static Path check(Path path) {
    Path name = path.getFileName();
    Path folder = path.toAbsolutePath().getParent();
    if (name == null || folder == null || !Files.isDirectory(folder)) {
      throw new WrongUsageException(say("no-folder-of", path.toString()), say("make-folder"));
    }
    if (Files.isDirectory(path)) {
      throw new WrongUsageException(say("is-folder", path.toString()), say("name-file-in-it"));
    }
    if (!Files.isWritable(folder)) {
      throw FileFailure.writing(path.toString(), new AccessDeniedException(folder.toString()));
    }
    return name;
  }

  /** Where to write its bytes. */
  OutputStream stream() {
    return stream;
  }

  /** Where to write its text. */
  public Writer writer() {
    return writer;
  }

  /** Writes out what is left, after which committing is but a move. */
  void finish() throws IOException {
    writer.close();
  }

  /** Puts the file in its place, over an older one, when all of it is on the disk. */
  public void commit() throws IOException {
    finish();
    try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    done = true;
    new Disk().forceFolder(target.resolveSibling(".").normalize());
  }

  /** Removes what was written, unless it was committed. */
  @Override
  public void close() throws IOException {
    if (!done) {
      try {
        writer.close();
      } finally {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
