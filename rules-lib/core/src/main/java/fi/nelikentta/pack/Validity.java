package fi.nelikentta.pack;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a pack may be used, both included.
 *
 * @param from the first day; null for any
 * @param to the last day; null for any
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
  /**
   * Whether the day is one of them.
   *
   * @throws NullPointerException if it is null, of a pack without limits, too
   */
  public boolean holdsOn(LocalDate date) {
    Objects.requireNonNull(date, "date is null.\nTry: give the day that is asked about.");
    return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
  }
}
