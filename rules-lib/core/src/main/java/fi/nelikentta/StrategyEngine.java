package fi.nelikentta;

import fi.nelikentta.internal.compile.CompiledEngine;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Objects;
import java.util.ServiceLoader;

/**
 * Gives a proposal for a situation. Safe to share among threads; build it once for a pack. Every
 * engine gives the same proposals.
 */
public interface StrategyEngine extends AutoCloseable {

  /** The compiled engine for the pack. */
  static StrategyEngine create(RulePack pack) {
    return create(pack, EngineKind.COMPILED);
  }

  /**
   * The engine of that kind for the pack.
   *
   * @throws NullPointerException if pack or kind is null
   * @throws IllegalStateException if the kind is not on the class path
   */
  static StrategyEngine create(RulePack pack, EngineKind kind) {
    Objects.requireNonNull(pack, "pack is null.\nTry: give what RulePack.load(path) returned.");
    Objects.requireNonNull(
        kind, "kind is null.\nTry: leave it out for EngineKind.COMPILED, or name one.");
    if (kind == EngineKind.COMPILED) {
      return CompiledEngine.create(pack);
    }
    for (EngineProvider provider : ServiceLoader.load(EngineProvider.class)) {
      if (provider.kind() == kind) {
        return provider.create(pack);
      }
    }
    throw new IllegalStateException(
        "the engine "
            + kind
            + " is not on the class path."
            + "\nTry: add nelikentta-drools to the dependencies.");
  }

  /** The pack it evaluates. */
  RulePack pack();

  /**
   * The proposal for what is known on that day. Nothing reads the clock.
   *
   * @throws NullPointerException if situation or date is null
   * @throws IllegalArgumentException if the situation is another pack's, or the pack is not valid
   *     on that day
   * @throws IllegalStateException if the engine is closed
   */
  Proposal evaluate(Situation situation, LocalDate date);

  /**
   * The proposals of many situations, in their order, made as they are asked for. An engine that
   * works in columns reads some thousand situations ahead. What is wrong with one of them is told
   * as {@link #evaluate} tells it, when it is that situation's turn; so is that the engine was
   * closed meanwhile.
   *
   * @throws NullPointerException if situations or date is null
   * @throws IllegalStateException if the engine is closed
   */
  default Iterable<Proposal> evaluateAll(Iterable<Situation> situations, LocalDate date) {
    Chart.requireAll(situations, date);
    return () -> {
      Iterator<Situation> from = situations.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return from.hasNext();
        }

        @Override
        public Proposal next() {
          return evaluate(from.next(), date);
        }
      };
    };
  }

  /**
   * Frees what the engine holds. Evaluations that run are finished first or fail clearly; lists of
   * proposals that were not read to their end fail at the next one.
   */
  @Override
  void close();
}
