package fi.nelikentta.authoring.check;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Validity;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.Objects;

/** What comes out of made-up situations, by the engine itself. */
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
}
