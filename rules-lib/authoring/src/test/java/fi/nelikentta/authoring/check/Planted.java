package fi.nelikentta.authoring.check;

import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.PackLoading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A pack with one planted mistake: the base pack after the edits of a file. {@code in FILE: old}
 * and {@code put: new} replace a text, where {@code ⏎} stands for a line end; {@code text NAME…}
 * gives rules texts; {@code find: [under] CODE file:line} and {@code load: …} say what must be
 * found, and after each {@code |} what its message or its hint must say.
 */
record Planted(String name, Map<String, String> files, List<Mark> found, List<String> loaded) {
  private static final Path FOLDER =
      Path.of("src/test/resources/fi/nelikentta/authoring/check").toAbsolutePath();

  /**
   * What must be found.
   *
   * @param place code, file and line
   * @param words what it must say, in English
   */
  record Mark(String place, List<String> words) {
    private static Mark of(String line) {
      List<String> parts = List.of(line.split(" \\| "));
      return new Mark(parts.get(0), parts.subList(1, parts.size()));
    }
  }

  static List<Planted> all() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("planted"))) {
      return files.sorted().map(Planted::read).toList();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  static Map<String, String> base() {
    Map<String, String> files = new LinkedHashMap<>();
    Path base = FOLDER.resolve("base");
    try (Stream<Path> all = Files.walk(base)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(base.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return files;
  }

  private static Planted read(Path path) {
    Map<String, String> files = base();
    List<Mark> found = new ArrayList<>();
    List<String> loaded = new ArrayList<>();
    String file = "";
    String old = "";
    try {
      for (String line : Files.readAllLines(path)) {
        String rest = line.substring(line.indexOf(':') + 1).strip().replace("⏎", "\n");
        if (line.startsWith("in ")) {
          file = line.substring(3, line.indexOf(':'));
          old = rest;
          if (!files.get(file).contains(old)) {
            throw new IllegalStateException(path + ": " + file + " has no " + old);
          }
        } else if (line.startsWith("put:")) {
          files.put(file, files.get(file).replace(old, rest));
        } else if (line.startsWith("text ")) {
          texts(files, line.substring(5).split(" "));
        } else if (line.startsWith("find:")) {
          found.add(Mark.of(rest));
        } else if (line.startsWith("load:")) {
          loaded.add(rest);
        } else if (!line.startsWith("#")) {
          throw new IllegalStateException(path + ": " + line);
        }
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return new Planted(path.getFileName().toString(), files, found, loaded);
  }

  private static void texts(Map<String, String> files, String... rules) {
    for (String rule : rules) {
      files.computeIfPresent(
          "texts/en.yaml",
          (key, text) ->
              text.replace(
                  "\ntags:", "\n  " + rule + ": { professional: \"" + rule + "\" }\ntags:"));
      files.computeIfPresent(
          "texts/fi.yaml",
          (key, text) ->
              text.replace(
                  "\ntags:", "\n  " + rule + ": { professional: \"" + rule + "\" }\ntags:"));
    }
  }

  PackLoading load() {
    return PackLoader.of(files);
  }

  @Override
  public String toString() {
    return name;
  }
}
