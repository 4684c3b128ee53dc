package fi.nelikentta.cli;

import fi.nelikentta.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the command line as a user does: files and arguments in; exit code, streams, files out. */
public final class Cli {
  /** The fixtures of the repository. */
  public static final Path FIXTURES = Path.of("../../fixtures").toAbsolutePath().normalize();

  /** A pack of a few rules. */
  public static final Path TINY =
      Path.of("src/test/resources/tiny-pack").toAbsolutePath().normalize();

  private final Path folder;
  private byte[] pipe = {};

  /** With files in the folder. */
  public Cli(Path folder) {
    this.folder = folder;
  }

  /** What a run gave. */
  public record Ran(int code, String out, String err) {}

  /** Puts bytes into the pipe of the next runs. */
  public Cli pipe(String text) {
    return pipe(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts bytes into the pipe of the next runs. */
  public Cli pipe(byte[] bytes) {
    pipe = bytes.clone();
    return this;
  }

  /** Writes a file and gives its path. */
  public String file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file and gives its path. */
  public String file(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes).toString();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /** The path of a file to be. */
  public String path(String name) {
    return folder.resolve(name).toString();
  }

  /** What a file holds. */
  public String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /** Whether a file is there. */
  public boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** The names of all files there are. */
  public List<String> files() {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /** Runs any command. */
  public Ran run(String... args) {
    return run(Map.of(), args);
  }

  /**
   * Runs a command that goes on until somebody ends it, which happens as soon as it has printed.
   *
   * @param meanwhile what is done before, with what it has printed
   */
  public Ran runUntilItPrints(Consumer<String> meanwhile, String... args) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          private boolean ended;

          @Override
          public void flush() {
            if (!ended && size() > 0) {
              ended = true;
              meanwhile.accept(toString(StandardCharsets.UTF_8));
              Thread.currentThread().interrupt();
            }
          }
        };
    try {
      return run(out, Map.of(), args);
    } finally {
      Thread.interrupted();
    }
  }

  /** Runs any command in that environment. */
  public Ran run(Map<String, String> environment, String... args) {
    return run(new ByteArrayOutputStream(), environment, args);
  }

  private Ran run(ByteArrayOutputStream out, Map<String, String> environment, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Nelikentta.run(
            new Terminal(
                new ByteArrayInputStream(pipe),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), Terminal.ZONE),
                environment),
            args);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Classifies with the tiny pack. */
  public Ran classify(String... args) {
    List<String> all = new ArrayList<>(List.of("classify", "--pack", TINY.toString()));
    all.addAll(Arrays.asList(args));
    return run(all.toArray(new String[0]));
  }

  /** The proposals of a text in a CSV file of that name, by the tiny pack. */
  public String proposals(String text, String... options) {
    List<String> all = new ArrayList<>(List.of(file("in.csv", text), "--out", path("out.csv")));
    all.addAll(Arrays.asList(options));
    Ran ran = classify(all.toArray(new String[0]));
    if (ran.code() > 1) {
      throw new IllegalStateException(ran.err());
    }
    return read("out.csv");
  }

  /** The rejects of a text in a CSV file, by the tiny pack, without their messages. */
  public List<String> rejects(String text, String... options) {
    List<String> all =
        new ArrayList<>(List.of(file("in.csv", text), "--rejects", path("rejects.csv")));
    all.addAll(Arrays.asList(options));
    Ran ran = classify(all.toArray(new String[0]));
    if (ran.code() > 1) {
      throw new IllegalStateException(ran.err());
    }
    return read("rejects.csv")
        .lines()
        .skip(1)
        .map(line -> String.join(",", Arrays.copyOf(line.split(",", -1), 4)))
        .toList();
  }
}
