package fi.nelikentta.report;

import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * Situations of open proposals, to ask what would settle them: all, or beyond {@link #MOST} a
 * random sample, drawn by a hash of a fixed seed and the client's id, so that neither the order of
 * rows nor threads change it. One thread.
 */
final class OpenSample {
  /** As many are kept. */
  static final int MOST = 5_000;

  /** What the draw begins with. */
  static final long SEED = 20_260_101L;

  private final PriorityQueue<Drawn> kept =
      new PriorityQueue<>(Comparator.comparingLong(Drawn::lot).reversed());

  /** Who is drawn later than this is in no sample; read by other threads. */
  private volatile long last = Long.MAX_VALUE;

  private long open;

  /**
   * A client of the sample.
   *
   * @param lot by this they are drawn, the least first
   * @param situation what is known
   * @param area the value of the first column to part by; empty where there is none
   */
  record Drawn(long lot, Situation situation, String area) {}

  /** A sample of rows that are joined later, which need not keep whom this one would not. */
  OpenSample part() {
    OpenSample part = new OpenSample();
    part.last = last;
    return part;
  }

  /** Asks for the situation of those only who are kept. */
  void add(long key, Supplier<Situation> situation, String area) {
    open++;
    long lot = ClientKey.mix(key ^ SEED) >>> 1;
    if (lot < last) {
      keep(new Drawn(lot, situation.get(), area));
    }
  }

  private void keep(Drawn drawn) {
    if (drawn.lot() >= last) {
      return;
    }
    kept.add(drawn);
    if (kept.size() > MOST) {
      kept.remove();
    }
    if (kept.size() == MOST) {
      last = Math.min(last, kept.element().lot());
    }
  }

  void join(OpenSample other) {
    open += other.open;
    other.drawn().forEach(this::keep);
  }

  /** How many open proposals came by with a situation. */
  long open() {
    return open;
  }

  /** The sample, in the order of the draw. */
  List<Drawn> drawn() {
    List<Drawn> all = new ArrayList<>(kept);
    all.sort(Comparator.comparingLong(Drawn::lot));
    return all;
  }
}
