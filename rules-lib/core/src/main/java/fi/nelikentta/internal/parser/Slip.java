package fi.nelikentta.internal.parser;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.text.Message;
import java.util.Locale;
import java.util.Optional;

/** What authors type out of habit where the language has something else. */
final class Slip {
  private Slip() {}

  /** What to type instead, if the token is such a habit. */
  static Optional<Message> hint(Token token) {
    return switch (token.kind()) {
      case CHARACTER -> character(token);
      case WORD -> word(token.text().toLowerCase(Locale.ROOT));
      default -> Optional.empty();
    };
  }

  private static Optional<Message> character(Token token) {
    return switch (token.text()) {
      case "'", "`" -> Optional.of(say("use-double-quotes"));
      case "=", "≥", "≤", "≠" -> Optional.of(say("write-comparison"));
      case "&", "|" -> Optional.of(say("write-twice"));
      default -> token.isPasted() ? Optional.of(say("type-it-anew")) : Optional.empty();
    };
  }

  private static Optional<Message> word(String word) {
    return switch (word) {
      case "and" -> Optional.of(say("write-and"));
      case "or" -> Optional.of(say("write-or"));
      case "between" -> Optional.of(say("write-between"));
      default -> Optional.empty();
    };
  }
}
