package fi.nelikentta.situation;

import java.util.Locale;
import java.util.Optional;

/** Who says what an attribute holds. */
public enum Rater {
  /** The client's own answer. */
  CLIENT,
  /** A professional's assessment. */
  PROFESSIONAL,
  /** What a record or register holds. */
  RECORD;

  /** The name in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rater of that name, if it is one. */
  public static Optional<Rater> find(String key) {
    for (Rater rater : values()) {
      if (rater.key().equals(key)) {
        return Optional.of(rater);
      }
    }
    return Optional.empty();
  }
}
