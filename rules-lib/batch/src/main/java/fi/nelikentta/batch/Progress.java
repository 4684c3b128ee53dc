package fi.nelikentta.batch;

/** Is told how far a run is, by one thread at a time. */
public interface Progress {
  /** A run begins there: with what an interrupted one has done. */
  void begin(Stand stand);

  /** So far it is; told after each chunk. */
  void at(Stand stand);

  /** No more is told. */
  void end();

  /**
   * How far a run is.
   *
   * @param rows rows that are done with, the rejected ones included
   * @param rejected how many of them were rejected
   * @param bytes bytes of the inputs that were read for them
   * @param ofBytes bytes of all inputs; 0 where that is not known
   */
  record Stand(long rows, long rejected, long bytes, long ofBytes) {}
}
