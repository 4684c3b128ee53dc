package fi.nelikentta.drools;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Proves for a pack that every engine gives the same proposals: the compiled one, client by client
 * and in columns, the rule model walked as it is, and Drools on the author's own text, all beside
 * Drools on the printed rules. For one thread.
 */
public final class Prover implements AutoCloseable {
  /** Random situations of a full proof. */
  public static final long FULL = 1_000_000;

  private static final int BLOCK = 2_048;
  private static final int SHOWN = 5;

  private final RulePack pack;
  private final LocalDate date;
  private final StrategyEngine drools;
  private final StrategyEngine authors;
  private final StrategyEngine compiled;
  private final Chart chart;
  private final List<ProofCases.Case> block = new ArrayList<>(BLOCK);
  private final List<Proof.Difference> differences = new ArrayList<>();

  /** Builds all engines for the pack. */
  public Prover(RulePack pack) {
    this(
        pack,
        StrategyEngine.create(pack),
        DroolsEngine.create(pack),
        DroolsEngine.create(pack, DrlText.AUTHORS));
  }

  Prover(RulePack pack, StrategyEngine compiled, StrategyEngine drools, StrategyEngine authors) {
    this.pack = pack;
    this.compiled = compiled;
    this.drools = drools;
    this.authors = authors;
    this.chart = new Chart(pack);
    LocalDate from = pack.manifest().validity().from();
    LocalDate to = pack.manifest().validity().to();
    this.date = from != null ? from : to != null ? to : LocalDate.of(2026, 1, 1);
  }

  /** Proves with that many random situations beside the combinations; the seed makes them. */
  public Proof prove(long random, long seed) {
    differences.clear();
    ProofCases cases = new ProofCases(pack, seed, this::take);
    boolean all = cases.tryAll();
    if (!all) {
      cases.tryPairs();
      cases.tryRules();
    }
    long combinations = cases.count();
    cases.tryRandom(random);
    compare();
    return new Proof(
        combinations,
        random,
        all ? Proof.Completeness.ALL : Proof.Completeness.PAIRS_AND_RULES,
        differences);
  }

  private void take(ProofCases.Case one) {
    block.add(one);
    if (block.size() == BLOCK) {
      compare();
    }
  }

  private void compare() {
    List<Situation> situations = block.stream().map(ProofCases.Case::situation).toList();
    Iterator<Proposal> columns = compiled.evaluateAll(situations, date).iterator();
    for (ProofCases.Case one : block) {
      Situation situation = one.situation();
      Proposal expected = drools.evaluate(situation, date);
      check("compiled in columns", columns.next(), expected, one);
      check("compiled", compiled.evaluate(situation, date), expected, one);
      check("model", chart.evaluate(situation, date, chart.interpret()), expected, one);
      check("drools on the author's text", authors.evaluate(situation, date), expected, one);
    }
    block.clear();
  }

  private void check(String engine, Proposal got, Proposal expected, ProofCases.Case one) {
    if (differences.size() < SHOWN && !isSame(got, expected)) {
      differences.add(new Proof.Difference(engine, one.values(), told(expected), told(got)));
    }
  }

  /** All but what to ask, which comes from the same code whatever the engine. */
  private static boolean isSame(Proposal one, Proposal other) {
    return one.outcome() == other.outcome()
        && one.position().equals(other.position())
        && one.possible().equals(other.possible())
        && one.evidence().equals(other.evidence())
        && one.decidedBy().equals(other.decidedBy())
        && one.tags().equals(other.tags())
        && one.stops().equals(other.stops())
        && Objects.equals(reason(one), reason(other));
  }

  private static Object reason(Proposal proposal) {
    return proposal.match(
        Proposal.Assigned::strategy,
        Proposal.Undetermined::reason,
        Proposal.Referred::stops,
        Proposal.Conflicting::strategies);
  }

  private static String told(Proposal proposal) {
    return proposal
        + " "
        + reason(proposal)
        + " "
        + proposal.evidence().stream().map(one -> one.rule()).toList()
        + " "
        + proposal.decidedBy()
        + " "
        + proposal.tags();
  }

  @Override
  public void close() {
    compiled.close();
    drools.close();
    authors.close();
  }
}
