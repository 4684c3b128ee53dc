package fi.nelikentta.jmh.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a benchmark ran on.
 *
 * @param cpu the processor's model
 * @param cores how many the JVM sees
 * @param memoryMegabytes of the machine
 * @param system name and architecture of the operating system
 * @param jdk the JVM and its version
 */
public record Machine(String cpu, int cores, long memoryMegabytes, String system, String jdk) {

  /** This one, as Linux tells it. */
  public static Machine current() throws IOException {
    String memory = first(Path.of("/proc/meminfo"), "MemTotal").replaceAll("[^0-9]", "");
    return new Machine(
        first(Path.of("/proc/cpuinfo"), "model name"),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(memory) / 1024,
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + Runtime.version());
  }

  private static String first(Path file, String key) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  /** In one line, as pages name it. */
  public String line() {
    return "%s, %d cores, %d GB, %s, %s"
        .formatted(cpu, cores, Math.round(memoryMegabytes / 1024.0), system, jdk);
  }
}
