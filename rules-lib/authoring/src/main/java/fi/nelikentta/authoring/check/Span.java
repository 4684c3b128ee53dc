package fi.nelikentta.authoring.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A length of time that people count in. */
enum Span {
  HOUR("h", 1),
  DAY("d", 24),
  WEEK("wk", 7),
  MONTH("mo", 1),
  YEAR("a", 12);

  private final String ucum;

  /** How many of the one before it make it up; 1 where that is no whole number. */
  private final int size;

  Span(String ucum, int size) {
    this.ucum = ucum;
    this.size = size;
  }

  /** The one that a UCUM unit names. */
  static Optional<Span> ofUnit(@Nullable String unit) {
    return Arrays.stream(values()).filter(span -> span.ucum.equals(unit)).findFirst();
  }

  /** How many of the other make it up; 1 where it is the other, or none fits. */
  int in(Span other) {
    return other.ordinal() == ordinal() - 1 ? size : 1;
  }

  /** How many of the next smaller one make it up; 1 where none fits. */
  int size() {
    return size;
  }

  /** What the words for it are kept under. */
  String key() {
    return "span." + name().toLowerCase(Locale.ROOT);
  }
}
