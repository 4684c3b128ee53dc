package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What is told of a file that cannot be read or written. */
public final class FileFailure {
  private FileFailure() {}

  /** There is no such file. */
  public static WrongUsageException missing(String name) {
    return new WrongUsageException(say("no-file", name), say("check-name"));
  }

  /** Its ending tells no format. */
  public static WrongUsageException ending(String name, Message remedy) {
    return new WrongUsageException(say("ending-tells-nothing", name), remedy);
  }

  /** It cannot be read, or not to its end. */
  public static FailedException reading(Message title, IOException wrong) {
    return reading(title, wrong, say("check-permissions"));
  }

  /** It cannot be read; with another remedy than to look at its permissions. */
  public static FailedException reading(Message title, IOException wrong, Message remedy) {
    return new FailedException(say("not-readable", title, why(wrong)), remedy);
  }

  /** It cannot be written. */
  public static FailedException writing(String name, IOException wrong) {
    return writing(name, wrong, say("check-folder"));
  }

  /** It cannot be written; with another remedy than to look at its folder. */
  public static FailedException writing(String name, IOException wrong, Message remedy) {
    return new FailedException(
        isFull(wrong) ? say("disk-full", name) : say("not-writable", name, why(wrong)), remedy);
  }

  /** In words: the names of Java's exceptions say nothing to whoever reads them. */
  private static Message why(IOException wrong) {
    if (wrong instanceof AccessDeniedException
        || String.valueOf(wrong.getMessage()).contains("Permission denied")) {
      return say("why-not-allowed");
    }
    if (wrong instanceof NoSuchFileException || wrong instanceof FileNotFoundException) {
      return say("why-not-there");
    }
    return wrong instanceof FileAlreadyExistsException || wrong instanceof NotDirectoryException
        ? say("why-in-the-way")
        : say("why-error");
  }

  /** Java tells it in the system's words alone, which are English on servers. */
  private static boolean isFull(IOException wrong) {
    String message = String.valueOf(wrong.getMessage());
    return message.contains("No space left") || message.contains("not enough space");
  }
}
