package fi.nelikentta.explain;

import fi.nelikentta.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * Why a proposal is what it is, why not something else, and what would change it, in one language.
 * What the proposal itself tells (evidence, what else is possible, what to ask) is not repeated as
 * data, but stands in both texts. Immutable.
 *
 * @param whyNot the rules that did not fire, in the order of the pack, all of them
 * @param contradictions strong evidence against the assigned strategy: points towards the other
 *     side of an axis, at least three quarters of what the strongest rule of that axis can give;
 *     strongest first; empty for other outcomes
 * @param distances for each axis from which another strategy can be reached, the fewest points to
 *     it; the shorter first; empty where the rules did not come to strategies
 * @param sensitivity the search for the smallest change that gives another strategy
 * @param wording the texts for people
 */
public record Explanation(
    List<WhyNot> whyNot,
    List<Evidence> contradictions,
    List<Distance> distances,
    SensitivitySearch sensitivity,
    Wording wording) {

  /** Copies the lists. */
  public Explanation {
    whyNot = List.copyOf(whyNot);
    contradictions = List.copyOf(contradictions);
    distances = List.copyOf(distances);
  }

  /** The smallest change of one or two known attributes that gives another strategy, if found. */
  public Optional<Sensitivity> findSensitivity() {
    return Optional.ofNullable(sensitivity.found());
  }

  /** The language of the texts, as {@code fi}. */
  public String language() {
    return wording.language();
  }

  /**
   * The plain text for the client, lines parted by LF: only rules that have a client text and look
   * at nothing sensitive, and only changeable attributes, as what could ease things.
   */
  public String forClient() {
    return wording.client();
  }

  /**
   * The plain text for the professional, lines parted by LF. It holds values of the client, except
   * those of sensitive attributes: no text for a log.
   */
  @Override
  public String toString() {
    return wording.professional();
  }
}
