package fi.nelikentta.internal.compile;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The engine over tables. It holds nothing to free; safe to share among threads. */
public final class CompiledEngine implements StrategyEngine {
  private final Chart chart;
  private final CompiledPack compiled;
  private volatile boolean closed;

  private CompiledEngine(RulePack pack) {
    this.chart = new Chart(pack);
    this.compiled = new CompiledPack(chart);
  }

  /** The engine for the pack: tables, unless its phase 2 has more rules than they take. */
  public static StrategyEngine create(RulePack pack) {
    return CompiledPack.fits(pack) ? new CompiledEngine(pack) : new InterpretedEngine(pack);
  }

  /** The tables, for whoever fills columns without situations. */
  public CompiledPack compiled() {
    return compiled;
  }

  @Override
  public RulePack pack() {
    return chart.pack();
  }

  @Override
  public Proposal evaluate(Situation situation, LocalDate date) {
    checkOpen();
    chart.check(situation, date);
    return compiled.evaluate(situation, date);
  }

  @Override
  public Iterable<Proposal> evaluateAll(Iterable<Situation> situations, LocalDate date) {
    checkOpen();
    Chart.requireAll(situations, date);
    return () -> new InBlocks(situations.iterator(), date);
  }

  /** Fills a block, evaluates it, hands its proposals out, and fills it again. */
  private final class InBlocks implements Iterator<Proposal> {
    private final Iterator<Situation> from;
    private final LocalDate date;
    private final Block block = new Block(chart.pack().schema());
    private final Blocks blocks = new Blocks(compiled);
    private final List<Situation> clients = new ArrayList<>(Block.ROWS);
    private @Nullable Answered answered;
    private @Nullable RuntimeException failure;
    private int next;

    InBlocks(Iterator<Situation> from, LocalDate date) {
      this.from = from;
      this.date = date;
    }

    @Override
    public boolean hasNext() {
      return next < clients.size() || failure != null || from.hasNext();
    }

    @Override
    public Proposal next() {
      checkOpen();
      Answered ready = answered;
      if (ready == null || next == clients.size()) {
        ready = read();
      }
      Situation client = clients.get(next);
      return compiled.proposal(client, date, ready, next++);
    }

    /** Whatever goes wrong is told when its place comes: those before it are answered first. */
    private void fill() {
      try {
        while (failure == null && clients.size() < Block.ROWS && from.hasNext()) {
          Situation client = from.next();
          chart.check(client, date);
          clients.add(client);
        }
      } catch (RuntimeException stopped) {
        failure = stopped;
      }
    }

    private Answered read() {
      clients.clear();
      answered = null;
      next = 0;
      fill();
      RuntimeException stopped = failure;
      if (clients.isEmpty() && stopped != null) {
        failure = null;
        throw stopped;
      }
      if (clients.isEmpty()) {
        throw new NoSuchElementException("there are no more situations.");
      }
      block.fill(clients);
      Answered ready = blocks.evaluate(block);
      answered = ready;
      return ready;
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the engine is closed.\nTry: create another one.");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
