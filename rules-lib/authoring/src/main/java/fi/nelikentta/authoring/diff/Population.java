package fi.nelikentta.authoring.diff;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays both packs over clients, one after the other. What it holds does not grow with their number.
 * Not safe to share among threads.
 */
public final class Population implements AutoCloseable {
  /** Rows that are evaluated together. */
  private static final int BLOCK = 1_024;

  /**
   * A client as both packs leave it.
   *
   * @param clientId the opaque id
   * @param before by the old pack; null where it does not read the row
   * @param after by the new pack; null where it does not read the row
   * @param move from where to where
   * @param cause what moves it; null where it stays
   */
  public record Client(
      String clientId,
      @Nullable Proposal before,
      @Nullable Proposal after,
      Move move,
      @Nullable Cause cause) {}

  private record Row(String clientId, Reading before, Reading after, List<String> groups) {}

  private final PackDiff diff;
  private final StrategyEngine before;
  private final StrategyEngine after;
  private final LocalDate dateBefore;
  private final LocalDate dateAfter;
  private final Attribution attribution;
  private final CauseMemory causes;
  private final Tally tally;
  private final Consumer<Client> seen;
  private final List<Row> block = new ArrayList<>(BLOCK);

  /**
   * Of the packs, each on a day on which it is valid.
   *
   * @param columns what the clients are counted by
   * @param seen is handed every client as it is evaluated
   */
  public Population(
      PackDiff diff,
      LocalDate dateBefore,
      LocalDate dateAfter,
      List<String> columns,
      Consumer<Client> seen) {
    this.diff = diff;
    this.before = StrategyEngine.create(diff.before());
    this.after = StrategyEngine.create(diff.after());
    this.dateBefore = dateBefore;
    this.dateAfter = dateAfter;
    this.attribution = new Attribution(diff);
    this.causes = new CauseMemory();
    this.tally = new Tally(columns);
    this.seen = seen;
  }

  /**
   * Takes up a client.
   *
   * @param before as the old pack reads it
   * @param after as the new pack reads it
   * @param groups its value in each column; empty where unknown
   */
  public void add(String clientId, Reading before, Reading after, List<String> groups) {
    block.add(new Row(clientId, before, after, groups));
    if (block.size() == BLOCK) {
      evaluate();
    }
  }

  /**
   * What was found over all clients.
   *
   * @param least groups from 1 to below it are hidden; 1 hides nothing
   */
  public Impact impact(int least) {
    evaluate();
    return tally.impact(least);
  }

  @Override
  public void close() {
    before.close();
    after.close();
  }

  private void evaluate() {
    Iterator<Proposal> old = proposals(before, dateBefore, Row::before);
    Iterator<Proposal> now = proposals(after, dateAfter, Row::after);
    for (Row row : block) {
      Proposal was = row.before().situation() == null ? null : old.next();
      Proposal is = row.after().situation() == null ? null : now.next();
      Move move = new Move(standing(was), standing(is));
      Cause cause = move.isMove() ? cause(row, move) : null;
      Client client = new Client(row.clientId(), was, is, move, cause);
      tally.add(client, row.groups());
      seen.accept(client);
    }
    block.clear();
  }

  private Iterator<Proposal> proposals(
      StrategyEngine engine, LocalDate date, Function<Row, Reading> reading) {
    List<Situation> situations = new ArrayList<>(block.size());
    for (Row row : block) {
      Situation situation = reading.apply(row).situation();
      if (situation != null) {
        situations.add(situation);
      }
    }
    return engine.evaluateAll(situations, date).iterator();
  }

  private static Standing standing(@Nullable Proposal proposal) {
    return proposal == null ? Standing.REJECTED : Standing.of(proposal);
  }

  private Cause cause(Row row, Move move) {
    Situation old = row.before().situation();
    Situation now = row.after().situation();
    if (old != null && now != null) {
      return causes.of(attribution, old, now, move);
    }
    return reading(old == null ? row.before().faults() : row.after().faults(), old == null);
  }

  /**
   * Which attributes make a row readable, or unreadable: all that were wrong together let it in,
   * each that is wrong by itself keeps it out.
   */
  private Cause reading(Set<String> faults, boolean lets) {
    Set<Integer> changes = new TreeSet<>();
    for (int i = 0; i < diff.changes().size(); i++) {
      Change change = diff.changes().get(i);
      if (change.subject() == Change.Subject.ATTRIBUTE && faults.contains(change.name())) {
        changes.add(i);
      }
    }
    List<List<Integer>> sets =
        lets
            ? List.of(List.copyOf(changes))
            : changes.stream().map(change -> List.of(change)).toList();
    return new Cause(changes.isEmpty() ? List.of() : sets, Cause.Search.WHOLE);
  }
}
