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

/**
 * Proves for a pack that every engine gives the same proposals: the compiled one, client by client,
 * in columns and in columns without unknowns, the rule model walked as it is, and Drools on the
 * author's own text, all beside Drools on the printed rules. For one thread.
 */
public final class Prover implements AutoCloseable {
  /** Random situations of a full proof. */
  public static final long FULL = 1_000_000;

  /**
   * The combinations of two attributes, or of a rule's own, that are all tried; of more, as many at
   * random.
   */
  public static final long SAMPLE = 2_000;

  private static final int BLOCK = 2_048;

  /** Differences of an engine. */
  private static final int SHOWN = 2;

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
    return prove(random, seed, SAMPLE);
  }

  /** Proves with another number of combinations that are all tried. */
  Proof prove(long random, long seed, long sample) {
    differences.clear();
    ProofCases cases = new ProofCases(pack, seed, sample, this::take);
    boolean all = cases.tryAll();
    if (!all) {
      cases.tryPairs();
      cases.tryRules();
    }
    long combinations = cases.count();
    cases.tryRandom(random);
    compare();
    Proof.Completeness rest =
        cases.isSampled() ? Proof.Completeness.SAMPLED : Proof.Completeness.PAIRS_AND_RULES;
    return new Proof(combinations, random, all ? Proof.Completeness.ALL : rest, differences);
  }

  private void take(ProofCases.Case one) {
    block.add(one);
    if (block.size() == BLOCK) {
      compare();
    }
  }

  private void compare() {
    List<Answer> columns = inColumns(situations(block));
    // Columns in which nothing is unknown are evaluated by another way.
    List<ProofCases.Case> complete =
        block.stream().filter(one -> one.situation().isComplete()).toList();
    Iterator<Answer> completeColumns = inColumns(situations(complete)).iterator();
    for (int i = 0; i < block.size(); i++) {
      ProofCases.Case one = block.get(i);
      Situation situation = one.situation();
      Answer walked = Answer.of(() -> chart.evaluate(situation, date, chart.interpret()));
      Answer printed = Answer.of(() -> drools.evaluate(situation, date));
      Answer expected = printed instanceof Answer.Failed ? walked : printed;
      check("drools", printed, expected, one);
      check("compiled in columns", columns.get(i), expected, one);
      if (situation.isComplete()) {
        check("compiled in columns without unknowns", completeColumns.next(), expected, one);
      }
      check("compiled", Answer.of(() -> compiled.evaluate(situation, date)), expected, one);
      check("model", walked, expected, one);
      Answer own = Answer.of(() -> authors.evaluate(situation, date));
      check("drools on the author's text", own, expected, one);
    }
    block.clear();
  }

  private static List<Situation> situations(List<ProofCases.Case> cases) {
    return cases.stream().map(ProofCases.Case::situation).toList();
  }

  /** An answer for each. A block that fails is parted until it is known at whom. */
  private List<Answer> inColumns(List<Situation> situations) {
    List<Answer> answers = new ArrayList<>();
    Answer failed;
    try {
      for (Proposal proposal : compiled.evaluateAll(situations, date)) {
        answers.add(Answer.of(() -> proposal));
      }
      if (answers.size() == situations.size()) {
        return answers;
      }
      failed = new Answer.Failed(answers.size() + " answers for " + situations.size());
    } catch (RuntimeException failure) {
      failed = Answer.Failed.of(failure);
    }
    if (situations.size() == 1) {
      return List.of(failed);
    }
    int half = situations.size() / 2;
    answers.clear();
    answers.addAll(inColumns(situations.subList(0, half)));
    answers.addAll(inColumns(situations.subList(half, situations.size())));
    if (answers.stream().noneMatch(Answer.Failed.class::isInstance)) {
      // It fails at all of them together only, which must not be lost.
      answers.set(0, failed);
    }
    return answers;
  }

  private void check(String engine, Answer got, Answer expected, ProofCases.Case one) {
    if (!got.isSame(expected) && told(engine) < SHOWN) {
      differences.add(new Proof.Difference(engine, one.values(), expected.told(), got.told()));
    }
  }

  private long told(String engine) {
    return differences.stream().filter(one -> one.engine().equals(engine)).count();
  }

  @Override
  public void close() {
    compiled.close();
    drools.close();
    authors.close();
  }
}
