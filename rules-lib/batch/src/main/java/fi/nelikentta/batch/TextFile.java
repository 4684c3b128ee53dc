package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.storage.Disk;
import fi.nelikentta.batch.storage.InUseException;
import fi.nelikentta.batch.storage.Storage;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A text that becomes a file as a whole or not at all: it is written beside its place, forced to
 * the disk and moved there. It is packed if the name ends in {@code .gz}.
 *
 * @param path its place
 * @param text what it holds, which becomes UTF-8
 * @param over what may be at that place
 */
public record TextFile(Path path, String text, Over over) {
  /** What may be at the place of a file. */
  public enum Over {
    /** Anything, which is replaced. */
    ANYTHING,
    /** Nothing but the very same: people may have worked on it. */
    ITSELF
  }

  /** Over anything that is there. */
  public TextFile(Path path, String text) {
    this(path, text, Over.ANYTHING);
  }

  /**
   * Looks whether a file can be there, before anything long is done for it.
   *
   * @throws WrongUsageException if its folder is not there
   * @throws FailedException if nothing can be written there
   */
  public static void check(Path path) {
    Path folder = PartFile.of(new Disk(), path).folder();
    if (!Files.isWritable(folder)) {
      throw FileFailure.writing(path.toString(), new AccessDeniedException(folder.toString()));
    }
  }

  /**
   * Writes it.
   *
   * @throws WrongUsageException if its folder is not there
   * @throws FailedException if it cannot be written; what was at its place is there then
   */
  public void write() {
    write(new Disk());
  }

  void write(Storage storage) {
    PartFile file = PartFile.of(storage, path);
    try {
      begin(file);
      file.close();
      file.commit();
    } catch (InUseException wrong) {
      throw new FailedException(
          say("in-use", String.valueOf(wrong.getMessage())), say("wait-or-elsewhere"));
    } catch (IOException wrong) {
      remove(file);
      throw FileFailure.writing(path.toString(), wrong);
    }
  }

  private static void remove(PartFile file) {
    try {
      try {
        file.close();
      } finally {
        file.delete();
      }
    } catch (IOException unheard) {
      // What failed first is told.
    }
  }

  /** Writes it beside its place and forces it to the disk; committing is but a move then. */
  void begin(PartFile file) throws IOException {
    Bytes bytes = bytes();
    file.open(PartFile.Extent.NONE);
    file.write(bytes.array(), bytes.size());
    file.force();
  }

  /**
   * Whether it is in its place already.
   *
   * @throws PassingException if something else is there that must not be replaced
   */
  boolean isThere() throws IOException {
    if (over == Over.ANYTHING || !Files.exists(path)) {
      return false;
    }
    Bytes bytes = bytes();
    if (!Arrays.equals(Files.readAllBytes(path), bytes.toByteArray())) {
      throw new PassingException(say("file-is-there", path.toString()), say("move-file-away"));
    }
    return true;
  }

  private Bytes bytes() throws IOException {
    return Packer.of(path).packed(text.getBytes(StandardCharsets.UTF_8));
  }
}
