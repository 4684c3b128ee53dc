package fi.nelikentta.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.pack.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader who follows the guide gets what it shows. */
class AuthoringGuideTest {
  static final Path GUIDE = Path.of("..", "..", "rules", "AUTHORING.md");

  @TempDir Path folder;

  @Test
  void everyCommandPrintsWhatTheGuideShows() throws IOException {
    GuideSteps guide = GuideSteps.of(Files.readString(GUIDE));
    int commands = 0;

    for (Object step : guide.steps()) {
      if (step instanceof GuideSteps.Step edit) {
        edit.follow(folder);
      } else if (step instanceof GuideSteps.Command command) {
        commands++;
        assertThat(command.line()).startsWith("$ nelikentta ");
        String printed = GuideSteps.run(command, folder);
        assertThat(Pattern.matches(pattern(command.printed()), printed))
            .as("%s%nThe guide:%n%s%nIt prints:%n%s", command.line(), command.printed(), printed)
            .isTrue();
      }
    }

    assertThat(commands).isGreaterThan(12);
  }

  @Test
  void everyCommandOfTheTableIsRunInTheSteps() throws IOException {
    String page = Files.readString(GUIDE);
    List<String> run =
        GuideSteps.of(page).steps().stream()
            .filter(GuideSteps.Command.class::isInstance)
            .map(step -> ((GuideSteps.Command) step).line() + " ")
            .toList();
    List<String> table =
        Pattern.compile("(?m)^\\| `nelikentta ([^`]+)` \\|")
            .matcher(page)
            .results()
            .map(row -> row.group(1))
            .toList();

    assertThat(table).hasSizeGreaterThan(12);
    for (String command : table) {
      List<String> words = List.of(command.split(" "));
      assertThat(run)
          .as("runs of: nelikentta %s", command)
          .anyMatch(
              line ->
                  line.startsWith("$ nelikentta " + words.get(0) + " ")
                      && words.stream()
                          .filter(word -> word.startsWith("-"))
                          .allMatch(option -> line.contains(" " + option + " ")));
    }
  }

  @Test
  void everyBlockIsOfAKindThatIsFollowedOrAnExample() throws IOException {
    assertThat(GuideSteps.of(Files.readString(GUIDE)).kinds())
        .isSubsetOf("", "text", "sh", "console", "yaml", "json", "csv", "drl");
  }

  @Test
  void theTableHasEveryCodeOfAPackWithItsWeight() throws IOException {
    assertThat(
            Pattern.compile("(?m)^\\| (NK[0-7]\\d\\d) \\| (\\S+) \\| [^|]+ \\| [^|]+ \\|$")
                .matcher(Files.readString(GUIDE))
                .results()
                .map(row -> row.group(1) + " " + row.group(2)))
        .containsExactlyElementsOf(
            Arrays.stream(Code.values())
                .map(code -> code.id() + " " + code.severity().name().toLowerCase(Locale.ROOT))
                .toList());
  }

  /** A line that holds nothing but … stands for any lines. */
  private static String pattern(String shown) {
    List<String> lines = shown.lines().toList();
    return lines.stream()
        .map(line -> line.equals("…") ? "(?:[^\n]*\n?)*?" : Pattern.quote(line) + "(?:\n|$)")
        .collect(Collectors.joining());
  }
}
