package fi.nelikentta.jmh;

import fi.nelikentta.pack.RulePack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The frozen pack of {@code fixtures/packs/county}, loaded once in a JVM. */
public final class County {
  /** The day of every evaluation. */
  public static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  private static final Path PLACE = Path.of("fixtures", "packs", "county");

  private County() {}

  /** Loads on first use, so that whoever measures loading is not served by a class initialiser. */
  private static final class Loaded {
    static final RulePack PACK = RulePack.load(folder());
  }

  /** The pack. */
  public static RulePack pack() {
    return Loaded.PACK;
  }

  /** Its folder, from wherever in the repository the JVM was started. */
  public static Path folder() {
    return root().resolve(PLACE);
  }

  /** The folder of the repository. */
  static Path root() {
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(PLACE))) {
        return at;
      }
    }
    throw new IllegalStateException(
        "there is no " + PLACE + " in or above " + start + ".\nTry: start in the repository.");
  }
}
