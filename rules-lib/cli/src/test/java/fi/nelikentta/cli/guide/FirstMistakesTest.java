package fi.nelikentta.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.cli.Cli;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a new author does wrong on the first day, in a pack that was just started, and what comes
 * back: code, place, and the words that tell how to mend it, in every language.
 */
class FirstMistakesTest {
  private static final Map<String, String> TRY =
      Map.of("en", "\n  Try: ", "fi", "\n  Kokeile: ", "sv", "\n  Prova: ");

  @TempDir Path folder;

  /** One mistake: the lines of the file that stand below its name. */
  record Mistake(String name, List<String> lines) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Mistake> mistakes() throws IOException {
    try (InputStream file = FirstMistakesTest.class.getResourceAsStream("first-mistakes.txt")) {
      String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^== "))
          .filter(one -> !one.isBlank())
          .map(one -> one.lines().filter(line -> !line.isEmpty()).toList())
          .map(lines -> new Mistake(lines.get(0), lines.subList(1, lines.size())));
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void theMessageTellsHowToMendIt(Mistake mistake) throws IOException {
    Cli cli = new Cli(folder);
    assertThat(cli.run("new", cli.path("my-pack")).code()).isZero();
    Path pack = folder.resolve("my-pack");
    String file = "";
    String old = "";
    String found = "";
    List<String> told = new ArrayList<>();

    for (String line : mistake.lines()) {
      String key = line.substring(0, line.indexOf(':'));
      String rest = line.substring(key.length() + 1).replaceFirst("^ ", "");
      rest = rest.replace('⏎', '\n').replace('⇥', '\t');
      String named = key.substring(key.indexOf(' ') + 1);
      if (key.startsWith("in ")) {
        file = named;
        old = rest;
      } else if (key.equals("put")) {
        String before = Files.readString(pack.resolve(file));
        assertThat(before).contains(old);
        int at = before.indexOf(old);
        String after = before.substring(0, at) + rest + before.substring(at + old.length());
        Files.writeString(pack.resolve(file), after);
      } else if (key.startsWith("copy ")) {
        Files.copy(pack.resolve(named), pack.resolve(rest));
      } else if (key.startsWith("save ")) {
        String text = Files.readString(pack.resolve(named));
        Files.write(pack.resolve(named), text.getBytes(Charset.forName(rest)));
      } else if (key.equals("find")) {
        found = rest;
      } else {
        told.add(key);
        Cli.Ran ran = cli.run("check", pack.toString(), "--lang", key);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
            .startsWith(found)
            .contains(rest.split(" \\| "))
            .contains(TRY.get(key));
        assertThat(ran.err()).isEmpty();
      }
    }

    assertThat(told).containsExactly("en", "fi", "sv");
  }
}
