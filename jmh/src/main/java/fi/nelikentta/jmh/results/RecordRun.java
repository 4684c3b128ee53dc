package fi.nelikentta.jmh.results;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Keeps what JMH wrote, with the machine: {@code RecordRun BENCHMARK JMH.json OUT.json COMMAND DATE
 * NOTE}.
 */
public final class RecordRun {
  private RecordRun() {}

  /** Called by {@code jmh/run.sh}. */
  public static void main(String[] args) throws IOException {
    JmhFile jmh = new JmhFile(Path.of(args[1]));
    Run run =
        new Run(args[0], args[3], args[4], args[5], jmh.forks(), Machine.current(), jmh.figures());
    RunFile.write(run, Path.of(args[2]));
  }
}
