package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.TextFile;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A picture or page that a command writes: whole, or not at all. */
final class PageFile {
  private final Path path;
  private final String ending;

  private PageFile(Path path, String ending) {
    this.path = path;
    this.ending = ending;
  }

  /**
   * The file of that name.
   *
   * @param endings the endings that the command can write, as {@code html}
   * @throws WrongUsageException if the name has none of them, or its folder is not there
   * @throws FailedException if nothing can be written there
   */
  static PageFile of(String option, String name, List<String> endings) {
    for (String ending : endings) {
      if (name.toLowerCase(Locale.ROOT).endsWith("." + ending)) {
        Path path = InputFile.path(name);
        TextFile.check(path);
        return new PageFile(path, ending);
      }
    }
    throw FileFailure.ending(
        option + " " + name,
        say("option-with-ending", option, endings.stream().map(one -> "." + one).toList()));
  }

  /** Which of the endings it has. */
  String ending() {
    return ending;
  }

  /**
   * Writes it.
   *
   * @throws WrongUsageException if its folder is not there
   * @throws FailedException if it cannot be written
   */
  void write(String text) {
    of(text).write();
  }

  /** The file with that text, to be written. */
  TextFile of(String text) {
    return new TextFile(path, text);
  }
}
