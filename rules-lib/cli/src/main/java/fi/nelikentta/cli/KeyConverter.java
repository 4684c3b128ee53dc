package fi.nelikentta.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes a constant by its name in lower case with hyphens, as {@code json-schema}. */
abstract class KeyConverter<E extends Enum<E>> implements ITypeConverter<E> {
  private final E[] values;

  KeyConverter(E[] values) {
    this.values = values.clone();
  }

  @Override
  public final E convert(String text) {
    for (E value : values) {
      if (key(value).equals(text)) {
        return value;
      }
    }
    throw new TypeConversionException(
        "choose one of "
            + Arrays.stream(values).map(KeyConverter::key).collect(Collectors.joining(", ")));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
