package fi.nelikentta.cli;

import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.pack.InvalidPackException;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The rule pack of a command. */
final class PackOption {
  /** The bundled pack that is taken when none is named. */
  static final String DEFAULT = "asiakkuus";

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      description = "The rule pack: a folder, a zip or the id of a bundled pack (asiakkuus).")
  private @Nullable String pack;

  /**
   * The pack.
   *
   * @throws WrongUsageException if there is none of that name
   * @throws InvalidPackException if it has errors
   */
  RulePack load() {
    return (pack == null ? PackLoader.bundled(DEFAULT) : find(pack)).orThrow();
  }

  /**
   * What loading a pack of that name gives; a folder or zip goes before a bundled one.
   *
   * @throws WrongUsageException if there is none
   */
  static PackLoading find(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException wrong) {
      throw none(name);
    }
    if (!name.isEmpty() && Files.exists(path)) {
      return PackLoader.load(path);
    }
    if (name.matches("[a-z0-9]+([.-][a-z0-9]+)*")
        && PackOption.class.getResource("/nelikentta-packs/" + name + "/pack.yaml") != null) {
      return PackLoader.bundled(name);
    }
    throw none(name);
  }

  private static WrongUsageException none(String name) {
    return new WrongUsageException(
        "there is no pack " + name + ": no such folder or zip, and none is bundled.",
        "the folder that holds pack.yaml, or " + DEFAULT + ", which is bundled.");
  }
}
