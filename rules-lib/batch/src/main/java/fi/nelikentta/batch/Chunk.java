package fi.nelikentta.batch;

/** A piece of an input: whole records, as they follow one another. */
public interface Chunk {
  /**
   * Evaluates the records. Results go to the lane, in the order of the records; the lane is used by
   * this thread alone, and is empty before.
   */
  void work(Lane lane);
}
