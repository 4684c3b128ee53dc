package fi.nelikentta.authoring;

import fi.nelikentta.rule.Place;
import fi.nelikentta.situation.Situation;
import java.util.List;

/**
 * Expected behaviour of a pack: a situation and what must come out.
 *
 * @param id the case's id, its own within the pack
 * @param place where it stands
 * @param situation what is known of the client
 * @param expectations what is checked; empty when the case only has to be answered
 */
public record Case(String id, Place place, Situation situation, List<Expectation> expectations) {
  /** Copies the list. */
  public Case {
    expectations = List.copyOf(expectations);
  }
}
