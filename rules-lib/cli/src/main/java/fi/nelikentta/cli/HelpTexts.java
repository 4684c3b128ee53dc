package fi.nelikentta.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The help in Finnish and Swedish. The English help stands at the commands and options themselves,
 * so that nothing is read for it.
 */
final class HelpTexts {
  private HelpTexts() {}

  /** What replaces the English help; empty where it is English that is wanted. */
  static Optional<ResourceBundle> find(Locale locale) {
    return locale.getLanguage().equals("en") ? Optional.empty() : Optional.of(read(locale));
  }

  private static ResourceBundle read(Locale locale) {
    String name = "help_" + locale.getLanguage() + ".properties";
    try (InputStream stream = Objects.requireNonNull(HelpTexts.class.getResourceAsStream(name))) {
      return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
