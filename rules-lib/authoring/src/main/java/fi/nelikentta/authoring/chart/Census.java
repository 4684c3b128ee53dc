package fi.nelikentta.authoring.chart;

import fi.nelikentta.Possibility;
import java.util.List;
import java.util.Set;

/**
 * What is told of a population.
 *
 * @param origin where they come from
 * @param everybody all clients
 * @param referred those for whom something recorded comes first
 * @param tooLittleKnown those of whom less is known than the pack asks for
 * @param counts by region, in the map's order
 * @param density how many lie where
 */
record Census(
    Origin origin,
    Group everybody,
    Group referred,
    Group tooLittleKnown,
    List<Count> counts,
    Density density) {

  /** The clients of one region, and what the open ones could also be, the most frequent first. */
  record Count(Group clients, Group firm, Group open, List<Could> could) {}

  /** Clients who could be any of these. */
  record Could(Set<Possibility> possible, Group clients) {}
}
