package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.text.WrongUsageException;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** Takes a constant by its name in lower case with hyphens, as {@code json-schema}. */
abstract class KeyConverter<E extends Enum<E>> implements ITypeConverter<E> {
  private final String option;
  private final E[] values;

  /** Of an option with one of the values. */
  KeyConverter(String option, E[] values) {
    this.option = option;
    this.values = values.clone();
  }

  @Override
  public final E convert(String text) {
    for (E value : values) {
      if (key(value).equals(text)) {
        return value;
      }
    }
    throw new WrongUsageException(
        say("invalid-value", option, text),
        Nearest.choices(Arrays.stream(values).map(KeyConverter::key).toList()));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
