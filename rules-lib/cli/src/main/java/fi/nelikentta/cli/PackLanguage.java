package fi.nelikentta.cli;

import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.RulePack;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language in which a pack speaks. */
final class PackLanguage {
  private PackLanguage() {}

  /**
   * The language that was asked for, or the pack's first one.
   *
   * @throws WrongUsageException if the pack has no texts in it
   */
  static Locale of(RulePack pack, @Nullable String asked) {
    List<String> languages = pack.manifest().languages();
    String language = asked == null ? languages.get(0) : asked;
    if (!languages.contains(language)) {
      throw new WrongUsageException(
          "the pack " + pack.identity().id() + " has no texts in " + language + ".",
          Nearest.hint(language, languages));
    }
    return Locale.forLanguageTag(language);
  }
}
