package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;

/**
 * How a run goes. What it writes does not depend on it.
 *
 * @param threads how many threads share the work
 * @param start where it begins
 */
public record Course(int threads, Start start) {
  private static final int MOST_THREADS = 256;

  /** Where a run begins. */
  public enum Start {
    /** At the beginning; an interrupted run that could go on is left alone, and is an error. */
    ANEW,
    /** Where an interrupted run stopped; it is an error if there is none. */
    RESUME
  }

  /**
   * Checks the number.
   *
   * @throws WrongUsageException if there are none or too many
   */
  public Course {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new WrongUsageException(
          say("threads-range", threads, MOST_THREADS), Message.verbatim("--threads 2."));
    }
  }
}
