package fi.nelikentta.report;

import fi.nelikentta.Evidence;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.util.List;

/** Makes of a proposal what a report counts. Immutable and safe to share among threads. */
final class Tellings {
  private final PackFacts pack;

  Tellings(PackFacts pack) {
    this.pack = pack;
  }

  /** The proposal of that situation, with the cells of the plan's columns. */
  Told of(Proposal proposal, Situation situation, List<String> columns) {
    int possible = 0;
    for (Possibility one : proposal.possible()) {
      possible |= 1 << one.ordinal();
    }
    return new Told(
        ClientKey.of(proposal.clientId()),
        Standing.of(proposal),
        new Told.Place(
            proposal.complexity(),
            proposal.copingDifficulty(),
            topics(proposal, Axis.COMPLEXITY),
            topics(proposal, Axis.COPING_DIFFICULTY)),
        possible,
        proposal.evidence().stream().map(Evidence::rule).mapToInt(pack::adding).toArray(),
        proposal instanceof Proposal.Referred
            ? proposal.stops().stream().mapToInt(pack.stops()::indexOf).toArray()
            : new int[0],
        proposal.tags(),
        columns,
        situation,
        pack.unknown(situation));
  }

  private int topics(Proposal proposal, Axis axis) {
    return pack.topics(axis, proposal.position().known(axis));
  }
}
