package fi.nelikentta.situation;

import fi.nelikentta.internal.text.Nearest;
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

  /** What is wrong with a value of the attribute. */
  public String message(Attribute attribute) {
    return switch (this) {
      case TYPE ->
          switch (attribute.type()) {
            case INTEGER -> "not a whole number";
            case DOUBLE -> "not a number";
            case BOOLEAN -> "neither true nor false";
            case STRING -> "not a text";
            case CODES -> "not a list of codes";
          };
      case RANGE -> "outside what it takes, " + attribute.range();
      case CODES -> "none of the codes";
      case EMPTY -> "an empty text or list element";
    };
  }

  /** What to try with a value of the attribute. */
  public String hint(Attribute attribute) {
    return switch (this) {
      case TYPE ->
          switch (attribute.type()) {
            case INTEGER -> "write digits, as 4 or -4; 4.0 will do, 4.5 will not.";
            case DOUBLE -> "write digits with the decimal mark of the file, as 4.5.";
            case BOOLEAN -> "write true or false, 1 or 0, yes or no, kyllä or ei, ja or nej.";
            case STRING -> "write a text.";
            case CODES -> "write codes joined with |, or [] for a known empty list.";
          };
      case RANGE -> "check the unit, or leave it empty when it is not known.";
      case CODES -> Nearest.choices(attribute.domain().codes());
      case EMPTY -> "leave the value out when it is not known.";
    };
  }
}
