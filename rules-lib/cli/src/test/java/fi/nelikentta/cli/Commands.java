package fi.nelikentta.cli;

import fi.nelikentta.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs commands as the shell would. */
final class Commands {
  /** The top of the project. */
  static final Path TOP = Path.of("..", "..");

  static final String FAULTY = TOP.resolve("fixtures/packs/faulty").toString();

  private Commands() {}

  /** What a command gave. */
  record Ended(int code, String out, String err) {}

  static Ended run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Nelikentta.run(
            new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), Terminal.ZONE),
                Map.of()),
            arguments);
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
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
