package fi.nelikentta.jmh.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Outputs of many runs, of which each is compared: row by row the first time, and where both files
 * have the bytes of two that were compared, by their sums.
 */
final class Compared {
  private static final int BUFFER = 1 << 20;

  private final Set<String> same = new HashSet<>();
  private long rows;
  private int runs;

  /**
   * Compares the outputs of a run.
   *
   * @throws IllegalStateException if a row is not the same in both
   */
  void add(Path ours, Path theirs) throws IOException {
    if (same.add(sum(ours) + " " + sum(theirs))) {
      rows = SameAnswers.count(ours, theirs);
    }
    runs++;
  }

  private static String sum(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    }
    return Files.size(file) + ":" + sum.getValue();
  }

  /** How many rows each had. */
  long rows() {
    return rows;
  }

  /** How many runs of ours were compared. */
  int runs() {
    return runs;
  }
}
