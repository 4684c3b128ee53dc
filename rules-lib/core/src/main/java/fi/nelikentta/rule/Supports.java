package fi.nelikentta.rule;

import java.util.Locale;
import java.util.Optional;

/** What a rule's source supports. Points are always judgement. */
public enum Supports {
  /** The threshold itself. */
  THRESHOLD,
  /** That more is worse, or better; not the number. */
  DIRECTION,
  /** That the thing matters. */
  ITEM,
  /** Nothing: it is our own reasoning, which the source then gives in a sentence. */
  JUDGEMENT;

  /** The name in DRL. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is supported by that name, if it is one. */
  public static Optional<Supports> find(String key) {
    for (Supports supports : values()) {
      if (supports.key().equals(key)) {
        return Optional.of(supports);
      }
    }
    return Optional.empty();
  }
}
