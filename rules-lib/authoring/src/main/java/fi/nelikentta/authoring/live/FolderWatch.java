package fi.nelikentta.authoring.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes of a pack's files. The system's watch service only wakes it; what counts is
 * whether a file is another than before, so that nothing is missed where there is no such service
 * (as on a network drive) and saving by renaming is a change like any other. One thread.
 */
final class FolderWatch implements AutoCloseable {
  private static final long TICK_MILLIS = 400;
  private static final long SETTLE_MILLIS = 60;
  private static final int SETTLES = 15;
  private static final int DEPTH = 2;
  private static final int MAX_FILES = 2_500;

  private final Path folder;
  private final Supplier<Set<Path>> others;
  private final @Nullable WatchService service;
  private final Map<Path, WatchKey> keyByFolder = new HashMap<>();
  private Map<Path, String> seen;

  /**
   * Watches a pack.
   *
   * @param folder the pack's folder
   * @param others files outside it that matter too
   */
  FolderWatch(Path folder, Supplier<Set<Path>> others) {
    this.folder = folder;
    this.others = others;
    this.service = service(folder);
    this.seen = stamps();
  }

  private static @Nullable WatchService service(Path folder) {
    try {
      return folder.getFileSystem().newWatchService();
    } catch (IOException | RuntimeException none) {
      return null;
    }
  }

  /** Waits until a file is another than at the last call, and nobody has written for a moment. */
  void awaitChange() throws InterruptedException {
    Map<Path, String> now = stamps();
    while (now.equals(seen)) {
      awaitWake();
      now = stamps();
    }
    // An editor may write in several steps: the old file away, the new one in its place.
    for (int i = 0; i < SETTLES; i++) {
      TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
      Map<Path, String> later = stamps();
      if (later.equals(now)) {
        break;
      }
      now = later;
    }
    seen = now;
  }

  private void awaitWake() throws InterruptedException {
    WatchService waking = service;
    if (waking == null) {
      TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
      return;
    }
    for (String name : new String[] {"", "texts", "cases"}) {
      register(waking, folder.resolve(name));
    }
    WatchKey key = waking.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = waking.poll();
    }
  }

  private void register(WatchService waking, Path watched) {
    WatchKey known = keyByFolder.get(watched);
    if ((known == null || !known.isValid()) && Files.isDirectory(watched)) {
      try {
        WatchKey key =
            watched.register(
                waking,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        keyByFolder.put(watched, key);
      } catch (IOException | RuntimeException gone) {
        keyByFolder.remove(watched);
      }
    }
  }

  /** What tells each file from its next version. */
  private Map<Path, String> stamps() {
    Map<Path, String> stamps = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      files
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .limit(MAX_FILES)
          .forEach(file -> stamp(file, stamps));
    } catch (IOException | RuntimeException gone) {
      // A file that vanished under our eyes; the next look sees what is left.
      stamps.put(folder, "gone");
    }
    // One that has only now begun to matter counts as a change: it may have changed since it was
    // read.
    others.get().forEach(file -> stamp(file, stamps));
    return stamps;
  }

  private static void stamp(Path file, Map<Path, String> stamps) {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      if (is.isRegularFile()) {
        stamps.put(file, is.size() + " " + is.lastModifiedTime() + " " + is.fileKey());
      }
    } catch (IOException gone) {
      stamps.remove(file);
    }
  }

  @Override
  public void close() throws IOException {
    if (service != null) {
      service.close();
    }
  }
}
