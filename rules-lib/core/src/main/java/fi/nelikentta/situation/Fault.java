package fi.nelikentta.situation;

import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.text.Message;
import java.util.Locale;

/** What can be wrong with one value. Messages name what is allowed, never the value. */
public enum Fault {
  /** Not of the attribute's type. */
  TYPE,
  /** Below min or above max. */
  RANGE,
  /** None of the attribute's codes. */
  CODES,
  /** An empty text, or an empty element of a list. */
  EMPTY;

  /** The stable code in rejects. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is wrong with a value of the attribute, in English. */
  public String message(Attribute attribute) {
    return what(attribute).toString();
  }

  /** What to try with a value of the attribute, in English. */
  public String hint(Attribute attribute) {
    return remedy(attribute).toString();
  }

  /** What is wrong with a value of the attribute. */
  public Message what(Attribute attribute) {
    return switch (this) {
      case TYPE ->
          switch (attribute.type()) {
            case INTEGER -> say("no-whole-number");
            case DOUBLE -> say("no-number");
            case BOOLEAN -> say("no-truth");
            case STRING -> say("no-text");
            case CODES -> say("no-list");
          };
      case RANGE -> say("outside-limits", attribute.limits());
      case CODES -> say("none-of-codes");
      case EMPTY -> say("empty-text");
    };
  }

  /** What to try with a value of the attribute. */
  public Message remedy(Attribute attribute) {
    return switch (this) {
      case TYPE ->
          switch (attribute.type()) {
            case INTEGER -> say("write-integer");
            case DOUBLE -> say("write-double");
            case BOOLEAN -> say("write-boolean");
            case STRING -> say("write-text");
            case CODES -> say("write-codes");
          };
      case RANGE -> say("check-unit");
      case CODES -> Nearest.choices(attribute.domain().codes());
      case EMPTY -> say("leave-out-unknown");
    };
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Fault.class, key, arguments);
  }
}
