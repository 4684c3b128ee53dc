package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Names with {@code *} and {@code ?}, for shells that leave them as they are: Windows' do, and so
 * does every shell within quotes.
 */
final class Globs {
  private static final String MARKS = "*?";

  private Globs() {}

  /** Whether the name stands for files that fit. */
  static boolean isGlob(String name) {
    return name.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }

  /**
   * The names of the files that fit, in the order of their code units.
   *
   * @throws WrongUsageException if none does
   */
  static List<String> files(String pattern) {
    String plain = pattern.replace('\\', '/');
    int mark = 0;
    while (MARKS.indexOf(plain.charAt(mark)) < 0) {
      mark++;
    }
    String folder = plain.substring(0, plain.lastIndexOf('/', mark) + 1);
    String rest = plain.substring(folder.length());
    int depth =
        rest.contains("**")
            ? Integer.MAX_VALUE
            : (int) rest.chars().filter(c -> c == '/').count() + 1;
    Path base = InputFile.path(folder);
    try (Stream<Path> all = Files.walk(base, depth)) {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
      List<String> names =
          all.filter(Files::isRegularFile)
              .filter(file -> matcher.matches(base.relativize(file)))
              .map(Path::toString)
              .sorted()
              .toList();
      if (names.isEmpty()) {
        throw none(pattern);
      }
      return names;
    } catch (IOException
        | UncheckedIOException
        | PatternSyntaxException
        | InvalidPathException no) {
      throw none(pattern);
    }
  }

  private static WrongUsageException none(String pattern) {
    return new WrongUsageException(
        say("no-file-fits", Message.verbatim(pattern)), say("check-name"));
  }
}
