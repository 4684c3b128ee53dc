package fi.nelikentta.cli;

import fi.nelikentta.EngineKind;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.RulePack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds engines by name. */
final class Engines {
  private static final List<String> NAMES = List.of("compiled", "drools", "both");

  private Engines() {}

  /**
   * The engine of that name; the compiled one where none is named.
   *
   * @throws WrongUsageException if there is none of that name
   */
  static StrategyEngine create(RulePack pack, @Nullable String name) {
    if (name == null || name.equals("compiled")) {
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
        "there is no engine " + name + ".", "--engine: " + Nearest.hint(name, NAMES));
  }
}
