package fi.nelikentta.jmh.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process that ran to its end.
 *
 * @param seconds from its start to its end, as a clock on the wall shows them
 * @param megabytes the most memory it had, as Linux counts resident pages; 0 where nobody counts
 */
record Timed(double seconds, long megabytes) {
  private static final double NANOS = 1e9;
  private static final long KILO = 1_024;
  private static final long PAUSE_MILLIS = 20;

  /**
   * Runs the command with these variables beside those of this process.
   *
   * @throws IllegalStateException if it fails
   */
  static Timed run(List<String> command, Map<String, String> variables)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(variables);
    Process process = builder.start();
    long most = 0;
    while (process.isAlive()) {
      most = Math.max(most, resident(process.pid()));
      Thread.sleep(PAUSE_MILLIS);
    }
    double seconds = (System.nanoTime() - begin) / NANOS;
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + String.join(" ", command));
    }
    return new Timed(seconds, most / KILO);
  }

  /** The high-water mark of the process in kilobytes. */
  private static long resident(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
    } catch (IOException ended) {
      return 0;
    }
    return 0;
  }
}
