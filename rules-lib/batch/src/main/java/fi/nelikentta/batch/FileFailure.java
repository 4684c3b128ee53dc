package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;

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
    return new FailedException(
        say("not-readable", title, wrong.getClass().getSimpleName()), remedy);
  }

  /** It cannot be written. */
  public static FailedException writing(String name, IOException wrong) {
    return writing(name, wrong, say("check-folder"));
  }

  /** It cannot be written; with another remedy than to look at its folder. */
  public static FailedException writing(String name, IOException wrong, Message remedy) {
    return new FailedException(
        isFull(wrong)
            ? say("disk-full", name)
            : say("not-writable", name, wrong.getClass().getSimpleName()),
        remedy);
  }

  /** Java tells it in the system's words alone, which are English on servers. */
  private static boolean isFull(IOException wrong) {
    String message = String.valueOf(wrong.getMessage());
    return message.contains("No space left") || message.contains("not enough space");
  }
}
