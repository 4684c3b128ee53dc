package fi.nelikentta.authoring.diff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of two packs.
 *
 * @param diff what differs
 * @param days on which days they were evaluated
 * @param people on whom
 * @param impact what it does to them
 */
public record DiffReport(PackDiff diff, Days days, People people, Impact impact) {

  /**
   * The days of the evaluation; rules do not look at them, but a pack has a time in which it holds.
   *
   * @param asked the day that was asked for
   * @param before the day on which the old pack was evaluated
   * @param after the day on which the new pack was evaluated
   */
  public record Days(LocalDate asked, LocalDate before, LocalDate after) {}

  /**
   * The clients.
   *
   * @param registry the registry's name; null where the invented people that come with the tool
   *     were used
   * @param known of how many attributes of the new pack something is known
   * @param personas the invented persons by name; empty where a registry was given
   */
  public record People(@Nullable String registry, int known, List<Population.Client> personas) {
    /** Copies the list. */
    public People {
      personas = List.copyOf(personas);
    }
  }
}
