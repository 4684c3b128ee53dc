package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.authoring.NewPack;
import fi.nelikentta.authoring.dossier.Readme;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.InvalidPackException;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code PACK} means on the command line: a folder, a zip, or the id of a bundled pack. */
public final class PackArgument {
  /** The pack that is meant when none is named. */
  public static final String DEFAULT = "asiakkuus";

  /** What it is, for the help of a command. */
  static final String TEXT =
      "The pack: a folder, a zip or the id of a bundled one (${DEFAULT-VALUE}).";

  private PackArgument() {}

  /**
   * Loads the pack, with all that is wrong with it.
   *
   * @throws WrongUsageException if there is no such folder, zip or bundled pack
   */
  public static PackLoading resolve(String argument) {
    if (argument.isBlank()) {
      throw new WrongUsageException(say("no-pack-name"), say("pack-folder-or-here"));
    }
    Optional<Path> path = findPath(argument);
    if (path.isPresent()) {
      return PackLoader.load(path.get());
    }
    PackLoading loading = PackLoader.bundled(argument);
    boolean absent =
        loading.diagnostics().size() == 1 && loading.diagnostics().get(0).code() == Code.UNREADABLE;
    if (absent) {
      throw new WrongUsageException(say("no-pack", argument), say("name-a-pack", DEFAULT));
    }
    return loading;
  }

  /**
   * The pack.
   *
   * @throws WrongUsageException if there is none
   * @throws InvalidPackException if it has errors, with all of them
   */
  public static RulePack load(String argument) {
    return resolve(argument).orThrow();
  }

  /** The cases of the pack that the argument named. */
  static CaseSuite cases(String argument, RulePack pack) {
    return findPath(argument)
        .map(path -> CaseSuite.read(pack, path))
        .orElseGet(() -> CaseSuite.bundled(pack));
  }

  /** Loads the pack, with all that is wrong with it and in its case files. */
  static PackLoading resolveWithCases(String argument) {
    PackLoading loading = resolve(argument);
    RulePack pack = loading.pack();
    if (pack == null) {
      return loading;
    }
    List<Diagnostic> all = new ArrayList<>(loading.diagnostics());
    for (Diagnostic one : cases(argument, pack).diagnostics()) {
      // That a bundled pack's cases lie outside it is no mistake of its author.
      if (one.severity() == Severity.ERROR) {
        all.add(one);
      }
    }
    return loading.withDiagnostics(all);
  }

  /** The README of the pack that the argument names; null where it has none. */
  static @Nullable String readme(String argument) {
    return findPath(argument)
        .map(Readme::find)
        .orElseGet(() -> Readme.findBundled(argument))
        .orElse(null);
  }

  /** Copies the pack that the argument names into the folder. */
  static NewPack.Written copy(String argument, Path folder) throws IOException {
    load(argument);
    Optional<Path> path = findPath(argument);
    return path.isPresent()
        ? NewPack.copy(path.get(), folder)
        : NewPack.copyBundled(argument, folder);
  }

  /** The folder or zip of that name; empty where there is none. */
  static Optional<Path> findPath(String argument) {
    try {
      return Optional.of(Path.of(argument)).filter(Files::exists);
    } catch (InvalidPathException wrong) {
      return Optional.empty();
    }
  }
}
