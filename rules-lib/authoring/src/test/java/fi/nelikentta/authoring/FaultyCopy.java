package fi.nelikentta.authoring;

import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the small pack {@code faulty} whose cases a test writes. */
final class FaultyCopy {
  private static final Path FAULTY = Path.of("..", "..", "fixtures", "packs", "faulty");

  private final Path folder;
  private final RulePack pack;

  private FaultyCopy(Path folder) {
    this.folder = folder;
    this.pack = RulePack.load(folder);
  }

  static FaultyCopy in(Path folder) {
    copy(FAULTY, folder);
    try {
      Files.delete(folder.resolve("cases/faults.yaml"));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return new FaultyCopy(folder);
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  FaultyCopy write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  RulePack pack() {
    return pack;
  }

  CaseSuite suite() {
    return CaseSuite.read(pack, folder);
  }
}
