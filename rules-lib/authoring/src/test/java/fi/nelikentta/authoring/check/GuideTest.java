package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rule author's guide has every kind of finding, as it is. */
class GuideTest {
  private static final Path GUIDE = Path.of("..", "..", "rules", "AUTHORING.md");

  /** What is longer is not taken in at a glance. */
  private static final int LINES = 5;

  @Test
  void theTableHasEveryCodeWithItsKindAndWeight() throws IOException {
    String guide = Files.readString(GUIDE);

    assertThat(
            Pattern.compile("(?m)^\\| (NK8\\d\\d) \\| (\\S+) \\| (\\S+) \\|")
                .matcher(guide)
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3)))
        .containsExactlyElementsOf(
            Arrays.stream(FindingCode.values())
                .map(code -> code.id() + " " + kind(code) + " " + lower(code.weight().name()))
                .toList());
  }

  @Test
  void everyCodeHasAWrongAndARightExample() throws IOException {
    List<String> parts = List.of(Files.readString(GUIDE).split("(?m)^(?=NK8\\d\\d, )"));

    for (FindingCode code : FindingCode.values()) {
      assertThat(parts)
          .as(code.id())
          .anySatisfy(
              part ->
                  assertThat(part)
                      .startsWith(code.id() + ", " + kind(code) + ":\n```\n// wrong\n")
                      .contains("\n// right\n"));
    }
  }

  @Test
  void noExampleIsLongerThanAGlance() throws IOException {
    List<MatchResult> blocks =
        Pattern.compile("(?ms)^(NK8\\d\\d), [a-z-]+:\n```\n(.*?)^```$")
            .matcher(Files.readString(GUIDE))
            .results()
            .toList();

    assertThat(blocks).hasSameSizeAs(FindingCode.values());
    assertThat(blocks)
        .allSatisfy(
            block ->
                assertThat(block.group(2).lines())
                    .as(block.group(1))
                    .hasSizeLessThanOrEqualTo(LINES));
  }

  private static String kind(FindingCode code) {
    return lower(code.name()).replace('_', '-');
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
