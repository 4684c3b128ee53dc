package fi.nelikentta.situation;

import java.util.Locale;
import java.util.Optional;

/** Which end of an attribute's values is the worse one for the client. */
public enum Worse {
  /** Higher numbers, later codes. */
  HIGH,
  /** Lower numbers, earlier codes. */
  LOW,
  /** Neither. */
  NONE;

  /** The name in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The end of that name, if it is one. */
  public static Optional<Worse> find(String key) {
    for (Worse worse : values()) {
      if (worse.key().equals(key)) {
        return Optional.of(worse);
      }
    }
    return Optional.empty();
  }
}
