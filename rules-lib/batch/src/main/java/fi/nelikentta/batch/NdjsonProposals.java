package fi.nelikentta.batch;

import fi.nelikentta.Proposal;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.util.List;

/** Proposals as their JSON, one a line. */
final class NdjsonProposals implements ProposalWriter {
  private final Appendable target;

  NdjsonProposals(Appendable target) {
    this.target = target;
  }

  @Override
  public void begin() {
    // NDJSON has no header.
  }

  @Override
  public void write(Proposal proposal, Situation situation, List<String> passed)
      throws IOException {
    target.append(proposal.toJson()).append('\n');
  }
}
