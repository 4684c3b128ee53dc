package fi.nelikentta.cli;

import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.text.WrongUsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The pack that a command is about. */
final class PackParameter {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PACK",
      defaultValue = PackArgument.DEFAULT,
      description = PackArgument.TEXT)
  private String argument = PackArgument.DEFAULT;

  /**
   * The pack.
   *
   * @throws WrongUsageException if there is none of that name
   * @throws fi.nelikentta.pack.InvalidPackException if it has errors
   */
  RulePack load() {
    return PackArgument.load(argument);
  }

  /**
   * The pack with all that is wrong with it and in its case files.
   *
   * @throws WrongUsageException if there is none of that name
   */
  PackLoading resolveWithCases() {
    return PackArgument.resolveWithCases(argument);
  }

  /** The cases of the pack, once it is loaded. */
  CaseSuite cases(RulePack pack) {
    return PackArgument.cases(argument, pack);
  }

  /** The README of the pack; null where it has none. */
  @Nullable String readme() {
    return PackArgument.readme(argument);
  }

  /** The pack as it was named. */
  String argument() {
    return argument;
  }
}
