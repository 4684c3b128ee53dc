package fi.nelikentta.jmh.outcomes;

import fi.nelikentta.Outcome;
import fi.nelikentta.Proposal;

/**
 * One row of the registry: what was proposed, the two plain numbers it is compared with, and what
 * followed.
 *
 * @param proposal the pack's proposal
 * @param longTermConditions the conditions counted alone
 * @param ageYears the age alone
 * @param after the year that followed
 */
record Resident(Proposal proposal, int longTermConditions, int ageYears, Year after) {

  boolean isReferred() {
    return proposal.outcome() == Outcome.REFERRED;
  }
}
