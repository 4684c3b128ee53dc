package fi.nelikentta.batch;

import fi.nelikentta.Proposal;

/**
 * Is shown every row of a run. Chunks are shown by several threads at once, each in a view of its
 * own, and the views are joined in the order of the input, so that threads change nothing. What is
 * left to chance must be drawn from a row's place ({@link Draw}), never in a sequence. A run that
 * goes on after an interruption shows everything anew.
 *
 * @param <V> what is seen of a chunk
 */
public interface Observer<V extends Observer.View> {
  /** Begins a chunk of the input of that number, counted from 0. Called from any thread. */
  V begin(int input);

  /** Takes in what was seen of a chunk, one after the other, in the order of the input. */
  void join(V view);

  /** Looks at the rows of one chunk, in their order; used by one thread. */
  interface View {
    /** A row with its proposal; its situation is there. */
    void see(Row row, Proposal proposal);

    /** A row that is rejected. */
    void rejected(Row row);
  }

  /**
   * A view that can look at clients where they stand, in columns, without a situation and a
   * proposal being made for each. Which way a run takes depends on its input, output and engine;
   * the order of proposals is the same, but rejected rows may come before or after the proposals
   * among which they stand.
   */
  interface ColumnView extends View {
    /** A client with its answer; the object is another client's after the call. */
    void see(ColumnRow row);
  }
}
