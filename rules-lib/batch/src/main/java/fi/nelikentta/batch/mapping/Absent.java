package fi.nelikentta.batch.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an empty cell of a mapped column means. */
public enum Absent {
  /** Unknown, as everywhere; with a reason, somebody has decided so. */
  UNKNOWN,
  /** Nothing of it: 0, false or the empty list, because the register would hold it otherwise. */
  ZERO;

  /** The words of the key. */
  static final List<String> KEYS = List.of("unknown", "zero");

  /** The name in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Absent> find(String key) {
    return KEYS.contains(key)
        ? Optional.of(valueOf(key.toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }
}
