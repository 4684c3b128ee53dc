package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.FailedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Two engines side by side: every client is evaluated by both, and a difference ends the run. */
final class BothEngines implements StrategyEngine {
  private final StrategyEngine compiled;
  private final StrategyEngine drools;

  BothEngines(StrategyEngine compiled, StrategyEngine drools) {
    this.compiled = compiled;
    this.drools = drools;
  }

  @Override
  public RulePack pack() {
    return compiled.pack();
  }

  @Override
  public Proposal evaluate(Situation situation, LocalDate date) {
    return same(compiled.evaluate(situation, date), drools.evaluate(situation, date));
  }

  @Override
  public Iterable<Proposal> evaluateAll(Iterable<Situation> situations, LocalDate date) {
    List<Situation> all = new ArrayList<>();
    situations.forEach(all::add);
    Iterable<Proposal> proposals = compiled.evaluateAll(all, date);
    return () -> {
      Iterator<Situation> clients = all.iterator();
      Iterator<Proposal> inColumns = proposals.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return clients.hasNext();
        }

        @Override
        public Proposal next() {
          return same(inColumns.next(), drools.evaluate(clients.next(), date));
        }
      };
    };
  }

  private Proposal same(Proposal one, Proposal other) {
    if (!one.equals(other)) {
      throw new FailedException(
          say("engines-differ", one.clientId(), pack().toString()), say("report-pack"));
    }
    return one;
  }

  @Override
  public void close() {
    compiled.close();
    drools.close();
  }
}
