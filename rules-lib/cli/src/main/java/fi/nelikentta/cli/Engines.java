package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.EngineKind;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.text.WrongUsageException;
import java.util.List;

/** Finds engines by name. */
final class Engines {
  /** The engine unless another is asked for. */
  static final String DEFAULT = "compiled";

  private static final List<String> NAMES = List.of(DEFAULT, "drools", "both");

  private Engines() {}

  /**
   * The engine of that name; each gives the same proposals.
   *
   * @throws WrongUsageException if there is none of that name
   */
  static StrategyEngine create(RulePack pack, String name) {
    if (name.equals(DEFAULT)) {
      return StrategyEngine.create(pack);
    }
    if (name.equals("drools")) {
      return StrategyEngine.create(pack, EngineKind.DROOLS);
    }
    if (name.equals("both")) {
      return new BothEngines(
          StrategyEngine.create(pack), StrategyEngine.create(pack, EngineKind.DROOLS));
    }
    throw new WrongUsageException(
        say("no-engine", name), say("engine-hint", Nearest.advice(name, NAMES)));
  }
}
