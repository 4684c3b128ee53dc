package fi.nelikentta.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands as the shell would. */
final class Cli {
  /** The top of the project. */
  static final Path TOP = Path.of("..", "..");

  static final String FAULTY = TOP.resolve("fixtures/packs/faulty").toString();

  private Cli() {}

  /** What a command gave. */
  record Ended(int code, String out, String err) {}

  static Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Nelikentta.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  /** A copy of the small pack that works, with one file changed. */
  static String copy(Path folder, String path, String from, String to) {
    Path faulty = Path.of(FAULTY);
    try (Stream<Path> files = Files.walk(faulty)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        Path target = folder.resolve(faulty.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
      Path file = folder.resolve(path);
      String text = Files.exists(file) ? Files.readString(file) : "";
      Files.writeString(file, from.isEmpty() ? text + to : text.replace(from, to));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return folder.toString();
  }
}
