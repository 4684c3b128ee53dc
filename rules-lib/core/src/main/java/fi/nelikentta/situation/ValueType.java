package fi.nelikentta.situation;

import java.util.Optional;

/** The types that an attribute may have, by the names that {@code attributes.yaml} uses. */
public enum ValueType {
  /** A whole number in int range. */
  INTEGER("Integer"),
  /** A finite double; -0.0 is stored as 0.0. */
  DOUBLE("Double"),
  /** True or false. */
  BOOLEAN("Boolean"),
  /** A non-empty text, one of the attribute's codes where it has a closed list. */
  STRING("String"),
  /** A list of codes; the empty list is a known value. */
  CODES("Codes");

  private final String key;

  ValueType(String key) {
    this.key = key;
  }

  /** The name in {@code attributes.yaml}. */
  public String key() {
    return key;
  }

  /** Whether values of the type are numbers, with limits and an order. */
  public boolean isNumber() {
    return this == INTEGER || this == DOUBLE;
  }

  /** The type of that name, if it is one. */
  public static Optional<ValueType> find(String key) {
    for (ValueType type : values()) {
      if (type.key.equals(key)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
