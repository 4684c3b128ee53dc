package fi.nelikentta.drools;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates with Drools. It owns its sessions, as many as there are processors; threads beyond that
 * wait for one. Safe to share among threads.
 */
public final class DroolsEngine implements StrategyEngine {
  private final Chart chart;
  private final SessionPool pool;

  private DroolsEngine(RulePack pack, CompiledRules rules) {
    this.chart = new Chart(pack);
    this.pool =
        new SessionPool(
            Runtime.getRuntime().availableProcessors(), () -> new DroolsSession(rules, pack));
  }

  /** An engine that runs what is printed from the pack's rule model. */
  public static DroolsEngine create(RulePack pack) {
    return create(pack, DrlText.PRINTED);
  }

  /** An engine that runs the text of choice. */
  public static DroolsEngine create(RulePack pack, DrlText text) {
    return new DroolsEngine(pack, CompiledRules.of(pack, text));
  }

  /** An engine for each pack, built at once; the packages of the packs must differ. */
  static List<DroolsEngine> createAll(List<RulePack> packs, DrlText text) {
    List<CompiledRules> rules = CompiledRules.of(packs, text);
    List<DroolsEngine> engines = new ArrayList<>();
    for (int i = 0; i < packs.size(); i++) {
      engines.add(new DroolsEngine(packs.get(i), rules.get(i)));
    }
    return engines;
  }

  @Override
  public RulePack pack() {
    return chart.pack();
  }

  @Override
  public Proposal evaluate(Situation situation, LocalDate date) {
    // Before a session is taken: a caller's mistake must not cost one.
    chart.check(situation, date);
    return pool.with(session -> chart.evaluate(situation, date, session));
  }

  @Override
  public Iterable<Proposal> evaluateAll(Iterable<Situation> situations, LocalDate date) {
    pool.checkOpen();
    return StrategyEngine.super.evaluateAll(situations, date);
  }

  @Override
  public void close() {
    pool.close();
  }
}
