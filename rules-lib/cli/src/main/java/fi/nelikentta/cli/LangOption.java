package fi.nelikentta.cli;

import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.cli.terminal.Words;
import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.pack.RulePack;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language of what a command says in words. */
final class LangOption {
  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "The language: fi, sv, en or another of the pack (the environment's, else en).")
  private @Nullable String lang;

  /**
   * The words in the language that was asked for.
   *
   * @throws WrongUsageException if neither the tool nor the pack has it
   */
  Words words(Terminal terminal, RulePack pack) {
    Set<String> languages = new TreeSet<>(Words.LANGUAGES);
    languages.addAll(pack.textsByLanguage().keySet());
    if (lang == null) {
      return Words.in(languages.contains(terminal.language()) ? terminal.language() : "en");
    }
    if (!languages.contains(lang)) {
      throw new WrongUsageException(
          "there are no words in " + lang + ".",
          "--lang with one of " + String.join(", ", languages) + ".");
    }
    return Words.in(lang);
  }
}
