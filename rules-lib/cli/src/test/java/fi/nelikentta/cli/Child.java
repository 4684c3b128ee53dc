package fi.nelikentta.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own, which can be killed. */
final class Child {
  private static final int PATIENCE_SECONDS = 300;

  private final Process process;
  private final Path err;

  private Child(Process process, Path err) {
    this.process = process;
    this.err = err;
  }

  /** Starts it; what it says goes to a file in the folder. */
  static Child start(Path folder, List<String> args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Nelikentta.class.getName()));
    command.addAll(args);
    Path err = folder.resolve("stderr.txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "en_GB.UTF-8");
    builder.redirectOutput(new File(folder.toFile(), "stdout.txt")).redirectError(err.toFile());
    return new Child(builder.start(), err);
  }

  /** What it reads. */
  OutputStream in() {
    return process.getOutputStream();
  }

  /** Waits until the file is so long, or the process has ended; says whether it goes on. */
  boolean waitFor(Path file, long length) throws InterruptedException {
    while (process.isAlive()) {
      if (file.toFile().length() >= length) {
        return true;
      }
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    return false;
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    end();
  }

  /** As {@code kill} does. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Waits for its end and gives its exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("it does not end");
    }
    return process.exitValue();
  }

  /** What it said. */
  String err() throws IOException {
    return Files.readString(err);
  }
}
