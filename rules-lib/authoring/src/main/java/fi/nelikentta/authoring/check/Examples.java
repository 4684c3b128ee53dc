package fi.nelikentta.authoring.check;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Validity;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.Objects;

/** Fills in what comes out of examples, by the engine itself. */
final class Examples {
  private final StrategyEngine engine;
  private final LocalDate day;

  Examples(RulePack pack) {
    this.engine = StrategyEngine.create(pack);
    Validity validity = pack.manifest().validity();
    // A day on which the pack may be used.
    this.day =
        Objects.requireNonNullElse(
            validity.from(), Objects.requireNonNullElse(validity.to(), LocalDate.EPOCH));
  }

  Proposal propose(Situation situation) {
    return engine.evaluate(situation, day);
  }

  /** The finding with what comes out of its example, and the same for those that it implies. */
  Finding complete(Finding finding) {
    Example example = finding.example();
    Example completed =
        example == null || !example.expect().isEmpty()
            ? example
            : new Example(example.situation(), expect(propose(example.situation())));
    return new Finding(
        finding.code(),
        finding.site(),
        finding.message(),
        completed,
        finding.implied().stream().map(this::complete).toList());
  }

  private static String expect(Proposal proposal) {
    String strategy =
        proposal instanceof Proposal.Assigned assigned
            ? ", strategy: " + assigned.strategy().name()
            : "";
    return "outcome: "
        + proposal.outcome()
        + strategy
        + ", complexity: "
        + proposal.position().complexity()
        + ", copingDifficulty: "
        + proposal.position().copingDifficulty();
  }
}
