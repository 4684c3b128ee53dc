package fi.nelikentta.authoring.live;

import fi.nelikentta.authoring.check.PackProof;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A pack that is loaded anew whenever its files change. What is slow comes after: the proof has a
 * thread of its own, and its page shows the rest meanwhile. Safe to share among threads.
 */
final class LivePack implements AutoCloseable {
  private final Path folder;
  private final FolderWatch watch;
  private final Thread watching;
  private final ExecutorService proving =
      Executors.newSingleThreadExecutor(task -> thread("nelikentta-live-proof", task));

  private LiveState state;
  private boolean closed;

  private LivePack(Path folder) {
    this.folder = folder;
    this.watch = new FolderWatch(folder, this::bases);
    this.state = new LiveState(0, PackLoader.load(folder), null, null, null);
    this.watching = thread("nelikentta-live-watch", this::follow);
  }

  /** Loads the pack in the folder and begins to watch it. */
  static LivePack open(Path folder) {
    LivePack pack = new LivePack(folder);
    pack.take(pack.state().loading());
    pack.watching.start();
    return pack;
  }

  private static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private void follow() {
    try {
      while (!isClosed()) {
        watch.awaitChange();
        take(PackLoader.load(folder));
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (ClosedWatchServiceException ended) {
      // Closed while it waited: nobody looks any more.
      return;
    }
  }

  private void take(PackLoading loading) {
    LiveState before = state();
    RulePack pack = loading.pack();
    if (pack == null) {
      publish(loading, before.shown(), before.proof(), null);
      return;
    }
    try {
      Shown shown = Shown.of(pack, folder);
      PackProof known = proofOf(pack, before);
      long version = publish(loading, shown, known, null);
      if (known == null) {
        proving.execute(() -> prove(pack, version));
      }
    } catch (RuntimeException defect) {
      publish(loading, before.shown(), before.proof(), defect.getClass().getName());
    }
  }

  /** What was proven already, where only cases have changed. */
  private static @Nullable PackProof proofOf(RulePack pack, LiveState before) {
    PackProof proof = before.proof();
    return proof != null && proof.pack().identity().equals(pack.identity()) ? proof : null;
  }

  private void prove(RulePack pack, long version) {
    if (state().version() == version) {
      PackProof proof = PackProof.of(pack);
      synchronized (this) {
        // Of a pack that has been changed meanwhile nobody wants to know it.
        if (state.version() == version) {
          state = state.withProof(proof);
          notifyAll();
        }
      }
    }
  }

  private synchronized long publish(
      PackLoading loading,
      @Nullable Shown shown,
      @Nullable PackProof proof,
      @Nullable String defect) {
    state = new LiveState(state.version() + 1, loading, shown, proof, defect);
    notifyAll();
    return state.version();
  }

  private Set<Path> bases() {
    Shown shown = state == null ? null : state().shown();
    return shown == null ? Set.of() : shown.bases();
  }

  /** What is known now. */
  synchronized LiveState state() {
    return state;
  }

  /** The newest state as soon as it is another than that version, at the latest after a while. */
  synchronized LiveState await(long version, long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long left = millis;
    while (state.version() == version && !closed && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    return state;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    watching.interrupt();
    proving.shutdownNow();
    watch.close();
  }
}
