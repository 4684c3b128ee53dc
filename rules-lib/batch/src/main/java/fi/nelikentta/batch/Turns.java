package fi.nelikentta.batch;

/** Lets threads go on one by one, in the order of the numbers that they drew. */
final class Turns {
  private long next;
  private boolean broken;

  /** Waits until all before it have passed; false if one of them has not and never will. */
  synchronized boolean await(long number) {
    boolean interrupted = false;
    while (!broken && next != number) {
      try {
        wait();
      } catch (InterruptedException wrong) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !broken;
  }

  /** Lets the next one go on. */
  synchronized void pass() {
    next++;
    notifyAll();
  }

  /** Lets nobody go on any more. */
  synchronized void stop() {
    broken = true;
    notifyAll();
  }
}
