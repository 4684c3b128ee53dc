package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code test} tells of the cases themselves: coverage and mutants. */
class TestMeasuresTest {
  private static final String ASIAKKUUS = Commands.TOP.resolve("rules/packs/asiakkuus").toString();

  @TempDir private Path temp;

  @Test
  void coverageTellsFiguresAndWhatIsMissing() {
    Commands.Ended ended = Commands.run("test", Commands.FAULTY, "--coverage");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains(
            "\n\nCoverage by 8 cases\n  Rules that fired: 8 of 9 (88.9%)\n",
            "  rules.drl:8:20 complexity.falls.any: falls >= 1\n    no case with 1\n",
            "  rules.drl:58:1 strategy.collaboration\n    never fired\n");
  }

  @Test
  void mutantsComeWithCasesToPaste() {
    Commands.Ended ended = Commands.run("test", Commands.FAULTY, "--mutate");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains(
            "changes of the pack, tried with 8 cases\n",
            "  rules.drl:8:20 complexity.falls.any: threshold moved by one step\n"
                + "    falls >= 1 → falls >= 2\n",
            "\n- id: complexity-falls-any-shift-threshold\n  given: { falls: 1 }\n  expect: { ");
  }

  @Test
  void aSuggestedCaseThatIsPastedPassesAndKills() {
    String out = Commands.run("test", Commands.FAULTY, "--mutate").out();
    String suggested = out.substring(out.indexOf("\n# ") + 1);

    Commands.Ended ended =
        Commands.run(
            "test", Commands.copy(temp, "cases/suggested.yaml", "", suggested), "--mutate");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains(" 0 failed; ", "Every change that matters is noticed.");
  }

  @ParameterizedTest
  @CsvSource({
    "fi, '263 tapausta: 263 läpi, 0 ei läpi', 'Mitään ei puutu.'",
    "sv, '263 fall: 263 gick igenom, 0 gick inte igenom', 'Ingenting saknas.'",
    "en, '263 cases: 263 passed, 0 failed', 'Nothing is missing.'",
  })
  void speaksTheLanguageThatWasAskedFor(String language, String counts, String complete) {
    Commands.Ended ended = Commands.run("test", ASIAKKUUS, "--coverage", "--lang", language);

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith(counts + "; asiakkuus").endsWith("  " + complete + "\n");
  }

  @Test
  void jsonCarriesCoverageAndMutants() throws IOException {
    Commands.Ended ended =
        Commands.run("test", Commands.FAULTY, "--coverage", "--mutate", "--format", "json");

    assertThat(keys(ended.out())).contains("coverage", "byRule", "mutants", "notMissed", "fate");
    assertThat(ended.out())
        .contains(
            "\"coverage\" : {",
            "\"boundaries\" : {",
            "\"condition\" : \"falls >= 1\"",
            "\"mutants\" : {",
            "\"fate\" : \"killed\"",
            "\"killedBy\" : \"overlap-gives-two-strategies\"",
            "\"fate\" : \"survived\"",
            "\"suggestedCase\" : \"- id: complexity-falls-any-shift-threshold\\n");
  }

  private static Set<String> keys(String text) throws IOException {
    Set<String> keys = new TreeSet<>();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          keys.add(json.currentName());
        }
      }
    }
    return keys;
  }

  @Test
  void withoutAskingThereIsNeither() {
    assertThat(Commands.run("test", Commands.FAULTY, "--format", "json").out())
        .doesNotContain("coverage", "mutants");
  }

  @Test
  void thePageIsWrittenBesideWhatIsPrinted() throws IOException {
    Path page = temp.resolve("coverage.html");

    Commands.Ended ended =
        Commands.run(
            "test", Commands.FAULTY, "--format", "junit", "--coverage-html", page.toString());

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("<?xml");
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("Content-Security-Policy", "<caption>The file rules.drl, line by line: ");
  }

  @Test
  void junitHoldsNeitherAndSaysSo() {
    Commands.Ended ended = Commands.run("test", Commands.FAULTY, "--format", "junit", "--mutate");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("junit holds cases only", "Try: ");
  }

  @Test
  void aPageNeedsItsEnding() {
    Commands.Ended ended =
        Commands.run(
            "test", Commands.FAULTY, "--coverage-html", temp.resolve("page.pdf").toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("Try: ");
  }
}
