package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
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
      description =
          "The language, as fi (else the environment's; else the pack's first, or English).")
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
          say("no-words-in", lang), say("lang-one-of", String.join(", ", languages)));
    }
    return Words.beside(Terminal.class, lang);
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
          say("pack-without-language", pack.identity().id(), language),
          Nearest.advice(language, languages));
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

  /**
   * The language of what is said without a pack's words: what was asked for, else the
   * environment's, else English.
   *
   * @throws WrongUsageException if the tool has no words in what was asked for
   */
  Locale locale(Terminal terminal) {
    return lang == null ? terminal.locale() : locale();
  }

  /**
   * The language of what programs read: what was asked for, else English, whatever the environment.
   *
   * @throws WrongUsageException if the tool has no words in what was asked for
   */
  Locale locale() {
    if (lang != null && !Message.LANGUAGES.contains(lang)) {
      throw new WrongUsageException(
          say("no-words-in", lang), say("lang-one-of", String.join(", ", Message.LANGUAGES)));
    }
    return lang == null ? Locale.ENGLISH : Locale.forLanguageTag(lang);
  }

  /** The terminal in the language that {@code --lang} asks for, wherever among the words it is. */
  static Terminal spoken(Terminal terminal, String... args) {
    for (int i = 0; i < args.length; i++) {
      String asked =
          args[i].startsWith("--lang=")
              ? args[i].substring("--lang=".length())
              : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
      if (Message.LANGUAGES.contains(asked)) {
        return terminal.speaking(asked);
      }
    }
    return terminal;
  }

  private static String unasked(Terminal terminal, RulePack pack) {
    List<String> languages = pack.manifest().languages();
    return languages.contains(terminal.language()) ? terminal.language() : languages.get(0);
  }
}
