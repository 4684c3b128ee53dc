package fi.nelikentta.authoring.diff;

import fi.nelikentta.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts clients. What it holds does not grow with their number. */
final class Tally {
  /** Causes of one kind of move that are told apart. */
  static final int MOST_CAUSES = 64;

  /** Values of one column that are told apart. */
  static final int MOST_GROUPS = 100;

  /** Stands for all values of a column beyond the limit; no cell holds this character. */
  static final String FURTHER = "\u0000";

  /** Counts of one kind. */
  static final class Counts<K> {
    private final Map<K, Long> numbers = new HashMap<>();

    void add(K key) {
      numbers.merge(key, 1L, Long::sum);
    }

    long of(K key) {
      return numbers.getOrDefault(key, 0L);
    }

    boolean has(K key) {
      return numbers.containsKey(key);
    }

    int size() {
      return numbers.size();
    }

    Map<K, Long> all() {
      return Map.copyOf(numbers);
    }
  }

  private final List<String> columns;
  private final Counts<Move> cells = new Counts<>();
  private final Map<Move, Counts<Cause>> causes = new TreeMap<>();
  private final Counts<Move> otherCauses = new Counts<>();
  private final List<Map<String, Counts<Move>>> groups = new ArrayList<>();
  private final Counts<String> tagsGained = new Counts<>();
  private final Counts<String> tagsLost = new Counts<>();
  private long clients;
  private long pointsOnly;
  private long opened;
  private long firmed;

  Tally(List<String> columns) {
    this.columns = List.copyOf(columns);
    columns.forEach(column -> groups.add(new TreeMap<>()));
  }

  void add(Population.Client client, List<String> values) {
    clients++;
    Move move = client.move();
    cells.add(move);
    if (client.cause() != null) {
      Counts<Cause> counts = causes.computeIfAbsent(move, any -> new Counts<>());
      if (counts.has(client.cause()) || counts.size() < MOST_CAUSES) {
        counts.add(client.cause());
      } else {
        otherCauses.add(move);
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      Map<String, Counts<Move>> byValue = groups.get(i);
      String value = values.get(i);
      boolean kept = byValue.containsKey(value) || byValue.size() < MOST_GROUPS;
      byValue.computeIfAbsent(kept ? value : FURTHER, any -> new Counts<>()).add(move);
    }
    if (client.before() != null && client.after() != null) {
      beside(client.before(), client.after(), move);
    }
  }

  private void beside(Proposal before, Proposal after, Move move) {
    boolean points =
        before.complexity() != after.complexity()
            || before.copingDifficulty() != after.copingDifficulty();
    pointsOnly += points && !move.isMove() ? 1 : 0;
    opened += before.isFirm() && !after.isFirm() ? 1 : 0;
    firmed += !before.isFirm() && after.isFirm() ? 1 : 0;
    List<String> old = before.tags();
    List<String> now = after.tags();
    now.stream().filter(tag -> !old.contains(tag)).forEach(tagsGained::add);
    old.stream().filter(tag -> !now.contains(tag)).forEach(tagsLost::add);
  }

  Impact impact(int least) {
    return new ImpactTable(this, least).impact();
  }

  List<String> columns() {
    return columns;
  }

  long clients() {
    return clients;
  }

  Map<Move, Long> cells() {
    return new TreeMap<>(cells.all());
  }

  Map<Cause, Long> causes(Move move) {
    Counts<Cause> counts = causes.get(move);
    return counts == null ? Map.of() : counts.all();
  }

  long otherCauses(Move move) {
    return otherCauses.of(move);
  }

  Map<String, Counts<Move>> groups(int column) {
    return groups.get(column);
  }

  Map<String, Long> tagsGained() {
    return new TreeMap<>(tagsGained.all());
  }

  Map<String, Long> tagsLost() {
    return new TreeMap<>(tagsLost.all());
  }

  long pointsOnly() {
    return pointsOnly;
  }

  long opened() {
    return opened;
  }

  long firmed() {
    return firmed;
  }
}
