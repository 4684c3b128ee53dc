package fi.nelikentta.cli;

import fi.nelikentta.EngineProvider;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds engines by name. */
final class Engines {
  private Engines() {}

  /**
   * The engine of that name, or the one that the library takes.
   *
   * @throws WrongUsageException if there is none of that name
   */
  static StrategyEngine create(RulePack pack, @Nullable String name) {
    if (name == null) {
      return StrategyEngine.create(pack);
    }
    List<String> names = new ArrayList<>();
    for (EngineProvider provider : ServiceLoader.load(EngineProvider.class)) {
      if (provider.name().equals(name)) {
        return provider.create(pack);
      }
      names.add(provider.name());
    }
    throw new WrongUsageException(
        "there is no engine " + name + ".", "--engine: " + Nearest.hint(name, names));
  }
}
