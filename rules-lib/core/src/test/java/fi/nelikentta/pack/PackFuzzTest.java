package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing that Drools or YAML throws escapes: files of the reference pack with random edits load or
 * give findings, soon. {@code -Dnelikentta.fuzz=100000} for more of them.
 */
class PackFuzzTest {
  private static final int COUNT = Integer.getInteger("nelikentta.fuzz", 200);
  private static final long SEED = Long.getLong("nelikentta.seed", 20260101L);
  private static final long SLOW_NANOS = 2_000_000_000L;
  private static final Path PACK = Path.of("../../rules/packs/asiakkuus");
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "'",
          "\\",
          ",",
          ";",
          ":",
          ".",
          "&",
          "&&",
          "||",
          "!",
          "==",
          "!=",
          "<",
          "-",
          "@",
          "#",
          "$",
          "%",
          "*",
          "|",
          ">",
          "?",
          "`",
          "\n",
          "\t",
          "\0",
          " ",
          "//",
          "/*",
          "*/",
          "---",
          "- ",
          "&a ",
          "*a",
          "!!",
          "null",
          "not",
          "in",
          "or",
          "end",
          "rule",
          "then",
          "when",
          "package",
          "import",
          "eval(true)",
          "str[startsWith]",
          "0",
          "-0",
          "1e9",
          "4L",
          "9999999999",
          "ä",
          "\u2028",
          "\uFEFF",
          "\uD83D\uDE00",
          "\\" + "u0022",
          "~",
          "<<");

  @Test
  void nothingEscapesAndNothingTakesLong() throws IOException {
    Map<String, String> pack = files();
    List<String> paths = List.copyOf(pack.keySet());
    PackLoader.of(pack).orThrow();

    for (int i = 0; i < COUNT; i++) {
      Random random = new Random(SEED + i);
      Map<String, String> files = new TreeMap<>(pack);
      String path = paths.get(random.nextInt(paths.size()));
      int edits = 1 + random.nextInt(3);
      String text = files.get(path);
      for (int edit = 0; edit < edits; edit++) {
        text = mutate(text, random);
      }
      files.put(path, text);
      check(SEED + i, path, text, files);
    }
  }

  /** How long all threads have worked: others on the machine must not make it slow. */
  private static long workedNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static void check(long seed, String path, String text, Map<String, String> files) {
    String what = "-Dnelikentta.fuzz=1 -Dnelikentta.seed=" + seed + " " + path + "\n" + text;
    long start = workedNanos();
    PackLoading loading;
    try {
      loading = PackLoader.of(files);
    } catch (RuntimeException | StackOverflowError escaped) {
      throw new AssertionError(what, escaped);
    }
    long elapsedNanos = workedNanos() - start;

    assertThat(elapsedNanos).as(what).isLessThan(SLOW_NANOS);
    assertThat(loading.diagnostics())
        .as(what)
        .isSorted()
        .allMatch(one -> !one.message().isBlank() && !one.hint().isBlank())
        .noneMatch(one -> one.toString().length() > 1_000)
        .noneMatch(one -> one.code() == Code.DISAGREEMENT);
    boolean errors =
        loading.diagnostics().stream().anyMatch(one -> one.severity() == Severity.ERROR);
    assertThat(loading.find().isPresent()).as(what).isEqualTo(!errors);
  }

  private static String mutate(String text, Random random) {
    if (text.isEmpty()) {
      return PIECES.get(random.nextInt(PIECES.size()));
    }
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 8));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(from);
      case 2 -> text.substring(0, from) + piece + text.substring(to);
      case 3 -> text.substring(0, from) + piece + text.substring(from);
      case 4 ->
          text.substring(0, from) + piece.repeat(1 + random.nextInt(50)) + text.substring(from);
      default -> text.substring(0, from);
    };
  }

  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(PACK)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = PACK.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith("cases/") && !path.endsWith(".md")) {
          files.put(path, Files.readString(file));
        }
      }
    }
    return files;
  }
}
