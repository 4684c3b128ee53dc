package fi.nelikentta.batch.people;

import java.util.Locale;
import java.util.Set;

/**
 * Where people live, which must not be told of those who have non-disclosure for personal safety.
 *
 * @param column the column that says who has it
 * @param hidden the columns that may tell, or hint at, where somebody lives
 */
public record Whereabouts(String column, Set<String> hidden) {
  private static final Set<String> NO = Set.of("", "false", "0", "no", "ei", "nej");

  /** Copies the set; the column itself is never hidden. */
  public Whereabouts {
    hidden = Set.copyOf(hidden);
  }

  /** Whether a client with that cell is protected: with any other cell than a plain no. */
  public static boolean isProtected(String cell) {
    return !NO.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Whether the column is left empty for those who are protected. */
  public boolean hides(String name) {
    return hidden.contains(name) && !name.equals(column);
  }
}
