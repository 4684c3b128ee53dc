package fi.nelikentta.batch;

import fi.nelikentta.Proposal;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.util.List;

/** Writes proposals in one format, in the order in which they come. */
interface ProposalWriter {
  /** Writes what stands before the first proposal. */
  void begin() throws IOException;

  /** Writes one proposal, with its situation and its passed-through cells. */
  void write(Proposal proposal, Situation situation, List<String> passed) throws IOException;
}
