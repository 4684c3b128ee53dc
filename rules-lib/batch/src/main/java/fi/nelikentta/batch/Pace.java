package fi.nelikentta.batch;

/**
 * How often a run leaves checkpoints. An amount decides, so that nothing depends on the clock.
 *
 * @param line bytes of output between two lines of the journal: so much is done again after the
 *     process was killed
 * @param force bytes of output between two times that it is forced to the disk: so much is done
 *     again after a loss of power
 * @param chunk what a chunk counts at least, so that runs with little output leave some too
 */
record Pace(long line, long force, long chunk) {
  /** What costs next to nothing. */
  static final Pace USUAL = new Pace(2L << 20, 64L << 20, 256L << 10);
}
