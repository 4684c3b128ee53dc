package fi.nelikentta.batch;

/** Is told how far a run is. */
public interface Progress {
  /** One more row was read. */
  void row();

  /** No more is told. */
  void end();
}
