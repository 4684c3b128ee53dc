package fi.nelikentta.cli;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.text.WrongUsageException;
import picocli.CommandLine.Option;

/** The rule pack of a command that is not about a pack. */
final class PackOption {
  @Option(
      names = "--pack",
      paramLabel = "PACK",
      defaultValue = PackArgument.DEFAULT,
      description = PackArgument.TEXT)
  private String pack = PackArgument.DEFAULT;

  /**
   * The pack.
   *
   * @throws WrongUsageException if there is none of that name
   * @throws fi.nelikentta.pack.InvalidPackException if it has errors
   */
  RulePack load() {
    return PackArgument.load(pack);
  }
}
