package fi.nelikentta.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Rows that are alike, and those of them with the smallest numbers drawn, which are a random sample
 * of them.
 */
final class Stratum {
  private final int most;
  private final PriorityQueue<Drawn> lowest =
      new PriorityQueue<>(Comparator.<Drawn>naturalOrder().reversed());
  private long rows;

  Stratum(int most) {
    this.most = most;
  }

  /**
   * A row that was drawn.
   *
   * @param number what was drawn for it
   * @param input the number of its input
   * @param line where it starts there
   * @param text its cells, as they are written
   */
  record Drawn(long number, int input, long line, String text) implements Comparable<Drawn> {
    private static final Comparator<Drawn> ORDER =
        Comparator.comparingLong(Drawn::number)
            .thenComparingInt(Drawn::input)
            .thenComparingLong(Drawn::line);

    @Override
    public int compareTo(Drawn other) {
      return ORDER.compare(this, other);
    }
  }

  /** Counts a row. */
  void count() {
    rows++;
  }

  /** Whether a row with that number would be kept. */
  boolean wants(long number) {
    return lowest.size() < most || number <= greatest();
  }

  void add(Drawn drawn) {
    lowest.add(drawn);
    if (lowest.size() > most) {
      lowest.remove();
    }
  }

  void join(Stratum other) {
    rows += other.rows;
    other.lowest.forEach(
        drawn -> {
          if (wants(drawn.number())) {
            add(drawn);
          }
        });
  }

  /** Beyond this number no row is kept any more. */
  long greatest() {
    Drawn drawn = lowest.peek();
    return drawn == null || lowest.size() < most ? Long.MAX_VALUE : drawn.number();
  }

  long rows() {
    return rows;
  }

  /** The first so many that were drawn. */
  List<Drawn> first(int count) {
    List<Drawn> drawn = new ArrayList<>(lowest);
    drawn.sort(Comparator.naturalOrder());
    return drawn.subList(0, Math.min(count, drawn.size()));
  }
}
