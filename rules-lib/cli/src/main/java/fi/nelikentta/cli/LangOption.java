package fi.nelikentta.cli;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.RulePack;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language of what a command says in words. */
final class LangOption {
  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "The language, as fi (the environment's if the pack has it, else its first).")
  private @Nullable String lang;

  /**
   * The tool's words in the language that was asked for.
   *
   * @throws WrongUsageException if neither the tool nor the pack has it
   */
  Words words(Terminal terminal, RulePack pack) {
    if (lang == null) {
      return Words.beside(Terminal.class, unasked(terminal, pack));
    }
    Set<String> languages = new TreeSet<>(Words.LANGUAGES);
    languages.addAll(pack.manifest().languages());
    if (!languages.contains(lang)) {
      throw new WrongUsageException(
          "there are no words in " + lang + ".",
          "--lang with one of " + String.join(", ", languages) + ".");
    }
    return Words.beside(Terminal.class, lang);
  }

  /**
   * The tool's words where no pack is asked: in the language that was asked for, or the
   * environment's.
   */
  Words words(Terminal terminal) {
    return Words.beside(Terminal.class, lang == null ? terminal.language() : lang);
  }

  /**
   * The language that was asked for, of which the pack has texts.
   *
   * @throws WrongUsageException if the pack has none in it
   */
  Locale locale(Terminal terminal, RulePack pack) {
    List<String> languages = pack.manifest().languages();
    String language = lang == null ? unasked(terminal, pack) : lang;
    if (!languages.contains(language)) {
      throw new WrongUsageException(
          "the pack " + pack.identity().id() + " has no texts in " + language + ".",
          Nearest.hint(language, languages));
    }
    return Locale.forLanguageTag(language);
  }

  /**
   * The language that was asked for, which the tool or the pack has.
   *
   * @throws WrongUsageException if neither has it
   */
  String language(Terminal terminal, RulePack pack) {
    return words(terminal, pack).locale().getLanguage();
  }

  private static String unasked(Terminal terminal, RulePack pack) {
    List<String> languages = pack.manifest().languages();
    return languages.contains(terminal.language()) ? terminal.language() : languages.get(0);
  }
}
