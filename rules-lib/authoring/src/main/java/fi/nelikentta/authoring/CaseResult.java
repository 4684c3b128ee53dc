package fi.nelikentta.authoring;

import fi.nelikentta.Proposal;
import java.util.List;

/**
 * What running a case gave.
 *
 * @param tested the case
 * @param proposal what came out
 * @param differences where that is not what was expected; empty when the case passed
 */
public record CaseResult(Case tested, Proposal proposal, List<Difference> differences) {
  /** Copies the list. */
  public CaseResult {
    differences = List.copyOf(differences);
  }

  /** Whether all came out as expected. */
  public boolean isPassed() {
    return differences.isEmpty();
  }
}
