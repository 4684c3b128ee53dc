package fi.nelikentta.drools;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of sessions for any number of threads: a thread without one waits. A session
 * that saw an exception is thrown away. Safe to share among threads.
 */
final class SessionPool {
  private final Supplier<DroolsSession> maker;
  private final Semaphore permits;
  private final int size;
  private final Deque<DroolsSession> idle = new ArrayDeque<>();
  private boolean closed;

  SessionPool(int size, Supplier<DroolsSession> maker) {
    this.size = size;
    this.permits = new Semaphore(size);
    this.maker = maker;
  }

  /** Runs the work with a session of its own. */
  <T> T with(Function<DroolsSession, T> work) {
    permits.acquireUninterruptibly();
    DroolsSession session = null;
    boolean sound = false;
    try {
      session = take();
      T result = work.apply(session);
      session.close();
      sound = true;
      return result;
    } finally {
      if (session != null) {
        giveBack(session, sound);
      }
      permits.release();
    }
  }

  private DroolsSession take() {
    DroolsSession session = poll();
    return session == null ? maker.get() : session;
  }

  /**
   * Sees to it that it is not closed.
   *
   * @throws IllegalStateException if it is
   */
  synchronized void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the engine is closed.\nTry: create another one.");
    }
  }

  private synchronized @Nullable DroolsSession poll() {
    checkOpen();
    return idle.pollFirst();
  }

  private void giveBack(DroolsSession session, boolean sound) {
    boolean kept = false;
    synchronized (this) {
      if (sound && !closed) {
        idle.addFirst(session);
        kept = true;
      }
    }
    if (!kept) {
      session.dispose();
    }
  }

  /** Waits for the work that runs, then disposes of all sessions. */
  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    permits.acquireUninterruptibly(size);
    try {
      synchronized (this) {
        idle.forEach(DroolsSession::dispose);
        idle.clear();
      }
    } finally {
      permits.release(size);
    }
  }
}
