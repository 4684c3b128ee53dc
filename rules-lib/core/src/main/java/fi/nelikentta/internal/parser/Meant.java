package fi.nelikentta.internal.parser;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.ValueType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an author may have meant by a literal of another type. */
final class Meant {
  private static final Set<String> TRUE = Set.of("true", "1", "yes", "kyllä", "ja");
  private static final Set<String> FALSE = Set.of("false", "0", "no", "ei", "nej");
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
  private static final Pattern WHOLE_WITH_ZEROS = Pattern.compile("(-?[0-9]{1,9})[.,]0+");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}[.,][0-9]{1,9}");

  private Meant() {}

  /** The literal in DRL, as the attribute's type takes it. */
  static Optional<String> literal(Attribute attribute, Token token) {
    boolean named = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER;
    if (!named && token.kind() != Token.Kind.TEXT) {
      return Optional.empty();
    }
    String text = token.text().strip();
    return switch (attribute.type()) {
      case BOOLEAN -> truth(text.toLowerCase(Locale.ROOT));
      case INTEGER, DOUBLE -> number(attribute.type(), text);
      case STRING, CODES ->
          named && attribute.domain().codes().contains(text)
              ? Optional.of('"' + text + '"')
              : Optional.empty();
    };
  }

  private static Optional<String> truth(String text) {
    return TRUE.contains(text)
        ? Optional.of("true")
        : FALSE.contains(text) ? Optional.of("false") : Optional.empty();
  }

  private static Optional<String> number(ValueType type, String text) {
    if (WHOLE.matcher(text).matches()) {
      return Optional.of(text);
    }
    if (type == ValueType.DOUBLE) {
      return DECIMAL.matcher(text).matches()
          ? Optional.of(text.replace(',', '.'))
          : Optional.empty();
    }
    return Optional.of(WHOLE_WITH_ZEROS.matcher(text))
        .filter(Matcher::matches)
        .map(whole -> String.valueOf(Integer.parseInt(whole.group(1))));
  }
}
