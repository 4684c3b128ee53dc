package fi.nelikentta.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that each take a chunk, work on it, and write it when its turn comes. There are no queues
 * between them, so what is in memory at once is a chunk a thread.
 */
final class Lanes {
  private final Reading reading;
  private final Writing writing;
  private final Turns turns = new Turns();
  private final Object readingLock = new Object();
  private final Object failureLock = new Object();
  private long taken;
  private boolean ended;
  private @Nullable Throwable failure;

  Lanes(Reading reading, Writing writing) {
    this.reading = reading;
    this.writing = writing;
  }

  /** Gives chunks; called by one thread at a time. */
  interface Reading {
    /** The next chunk; null at the end. */
    Inputs.@Nullable Piece next() throws IOException;
  }

  /** Takes what lanes made; called by one thread at a time, in the order of chunks. */
  interface Writing {
    /** Writes what a lane made of a chunk. */
    void write(Inputs.Piece piece, Lane lane) throws IOException;
  }

  /** A chunk, or why there is none. */
  private record Taken(long number, Inputs.@Nullable Piece piece, @Nullable Throwable failure) {}

  /**
   * Goes through all chunks with so many threads, of which the calling one is the first. What goes
   * wrong with a chunk counts once all before it are written, so that a run ends in the same way
   * whatever the number of threads.
   */
  void run(int threads, Supplier<Lane> lanes) throws IOException {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread thread = new Thread(() -> work(lanes), "nelikentta-" + (i + 1));
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    work(lanes);
    others.forEach(Lanes::join);
    Throwable wrong = failure();
    if (wrong instanceof IOException failed) {
      throw failed;
    } else if (wrong instanceof RuntimeException failed) {
      throw failed;
    } else if (wrong instanceof Error failed) {
      throw failed;
    }
  }

  private void work(Supplier<Lane> lanes) {
    try {
      Lane lane = lanes.get();
      for (Taken next = take(); next != null; next = take()) {
        if (!work(next, lane)) {
          return;
        }
      }
    } catch (Throwable wrong) {
      fail(wrong);
    }
  }

  /** Takes the next chunk and its turn; null when there is none. */
  private @Nullable Taken take() {
    synchronized (readingLock) {
      if (ended) {
        return null;
      }
      try {
        Inputs.Piece piece = reading.next();
        ended = piece == null;
        return piece == null ? null : new Taken(taken++, piece, null);
      } catch (Throwable wrong) {
        ended = true;
        return new Taken(taken++, null, wrong);
      }
    }
  }

  private boolean work(Taken next, Lane lane) {
    Throwable wrong = next.failure();
    Inputs.Piece piece = next.piece();
    try {
      if (piece != null) {
        lane.work(piece);
      }
    } catch (Throwable failed) {
      wrong = failed;
    }
    if (!turns.await(next.number())) {
      return false;
    }
    try {
      if (piece != null && wrong == null) {
        writing.write(piece, lane);
      }
    } catch (Throwable failed) {
      wrong = failed;
    }
    if (wrong != null) {
      fail(wrong);
      return false;
    }
    turns.pass();
    return true;
  }

  private void fail(Throwable wrong) {
    synchronized (failureLock) {
      if (failure == null) {
        failure = wrong;
      }
    }
    synchronized (readingLock) {
      ended = true;
    }
    turns.stop();
  }

  private @Nullable Throwable failure() {
    synchronized (failureLock) {
      return failure;
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException wrong) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
