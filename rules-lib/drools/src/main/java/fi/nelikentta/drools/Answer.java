package fi.nelikentta.drools;

import fi.nelikentta.Evidence;
import fi.nelikentta.Outcome;
import fi.nelikentta.Position;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What an engine says of one situation. Its lists are made at once: making them can fail, too. */
sealed interface Answer {

  /** What the engine says, or how it fails. */
  static Answer of(Supplier<Proposal> engine) {
    try {
      Proposal proposal = engine.get();
      Object reason =
          proposal.match(
              Proposal.Assigned::strategy,
              Proposal.Undetermined::reason,
              Proposal.Referred::stops,
              Proposal.Conflicting::strategies);
      return new Given(
          proposal.outcome(),
          reason,
          proposal.position(),
          proposal.possible(),
          proposal.evidence(),
          proposal.decidedBy(),
          proposal.tags(),
          proposal.stops());
    } catch (RuntimeException failure) {
      return Failed.of(failure);
    }
  }

  /** Whether both are proposals, and the same. */
  default boolean isSame(Answer other) {
    return this instanceof Given && equals(other);
  }

  /** For the author who reads of a difference. */
  String told();

  /**
   * A proposal: all but what to ask, which comes from the same code whatever the engine.
   *
   * @param reason the strategy, or why there is none
   */
  record Given(
      Outcome outcome,
      Object reason,
      Position position,
      Set<Possibility> possible,
      List<Evidence> evidence,
      List<String> decidedBy,
      List<String> tags,
      List<String> stops)
      implements Answer {
    @Override
    public String told() {
      List<String> rules = evidence.stream().map(Evidence::rule).toList();
      return outcome + " " + reason + " " + possible + " " + position + " " + rules + " "
          + decidedBy + " " + tags;
    }
  }

  /** An engine that failed at the situation; the same failure twice is no agreement. */
  record Failed(String told) implements Answer {
    static Failed of(RuntimeException failure) {
      String message = failure.getMessage();
      String name = failure.getClass().getSimpleName();
      return new Failed(
          message == null ? name : name + ": " + message.lines().findFirst().orElse(""));
    }
  }
}
