package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  private static final String RANDHIE = Commands.TOP.resolve("fixtures/packs/randhie").toString();

  @TempDir Path temp;

  @Test
  void aPackWithoutMistakesIsSummedUpAndProven() {
    Commands.Ended ended = Commands.run("check", RANDHIE, "--strict");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .matches(
            "(?s)randhie 1\\.0\\.0: 15 rules, 5 attributes, en, hash [0-9a-f]{12};"
                + " 0 errors, 0 warnings\n.*")
        .contains("\n  complexity: 0…100 points can be reached")
        .endsWith(
            "\nProven: that the rules cover every situation, each with one strategy or a stop."
                + " Not proven: that they are right.\n");
  }

  @Test
  void theReferencePackIsCleanAndProvenInEveryLanguage() {
    assertThat(Commands.run("check", "--strict", "--lang", "fi").out())
        .contains("; 0 virhettä, 0 varoitusta\n", "\nTodistettu: säännöt kattavat");
    assertThat(Commands.run("check", "--strict", "--lang", "sv").out())
        .contains("\nBevisat: att reglerna täcker varje situation");
    assertThat(Commands.run("check", "--strict").code()).isZero();
  }

  @Test
  void aGapIsToldAsAPersonAndAsACase() {
    Commands.Ended ended = Commands.run("check", Commands.FAULTY);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .startsWith("NK801 rules.drl:58:1 \"strategy.collaboration\": No rule gives a strategy")
        .contains("\n  Try: ")
        .contains("\n  For example: Falls in the last 12 months: ")
        .contains("\n    - id: nk801-strategy-collaboration\n      given: { falls: ")
        .contains("\nNK802 rules.drl:78:1 \"strategy.community\": It gives COMMUNITY where")
        .contains("; 2 errors, 0 warnings\n")
        .endsWith("Not proven either: that they are right.\n");
  }

  @Test
  void jsonAndSarifHoldTheProof() {
    assertThat(Commands.run("check", Commands.FAULTY, "--format", "json").out())
        .contains(
            "\"errors\" : 2",
            "\"code\" : \"NK801\"",
            "\"case\" : \"- id: nk801-strategy-collaboration\\n",
            "\"result\" : \"mistaken\"",
            "\"greatestSum\" : 80");
    assertThat(Commands.run("check", Commands.FAULTY, "--format", "sarif").out())
        .contains(
            "\"id\" : \"NK802\"",
            "\"name\" : \"overlap\"",
            "\"ruleId\" : \"NK801\"",
            "\"startLine\" : 58",
            "\"text\" : \"Overlap.\"",
            "\"name\" : \"nelikentta\",\n          \"version\" : \"",
            "\"case\" : \"- id: nk801-strategy-collaboration\\n",
            "\"conclusion\" : \"Not proven: that the rules cover every situation");
  }

  @ParameterizedTest
  @CsvSource({"en, Try, Not proven: ", "fi, Kokeile, Ei todistettu: ", "sv, Prova, Inte bevisat: "})
  void sarifTellsHintAndConclusionInTheLanguage(String language, String hint, String conclusion) {
    String sarif =
        Commands.run("check", Commands.FAULTY, "--format", "sarif", "--lang", language).out();

    assertThat(sarif.lines().filter(line -> line.contains("\"text\" : ") && line.contains("\\n")))
        .isNotEmpty()
        .allMatch(line -> line.contains("\\n" + hint + ": "));
    assertThat(sarif).contains("\"conclusion\" : \"" + conclusion.strip());
  }

  @Test
  void theBundledPackIsTheDefault() {
    assertThat(Commands.run("check").out()).startsWith("asiakkuus 1.0.0: ");
  }

  @Test
  void aMistakeNamesCodePlaceRuleAndAWayOut() {
    Commands.Ended ended = Commands.run("check", mistaken());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .startsWith("NK302 rules.drl:8:20 \"complexity.falls.any\": no attribute is called fals")
        .contains("\n  Try: did you mean falls?\n")
        .endsWith(": 1 error, 0 warnings\n");
  }

  @Test
  void warningsEndInFindingsOnlyWhenStrict() throws IOException {
    String pack = temp.resolve("started").toString();
    Commands.run("new", pack);
    Files.writeString(Path.of(pack, "notes.txt"), "to do");

    assertThat(Commands.run("check", pack).code()).isZero();
    assertThat(Commands.run("check", pack).out())
        .contains("NK006 notes.txt: ", "0 errors, 1 warning");
    assertThat(Commands.run("check", pack, "--strict").code()).isEqualTo(1);
  }

  @Test
  void jsonHoldsPlaceAndHint() {
    Commands.Ended ended = Commands.run("check", mistaken(), "--format", "json");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains(
            "\"errors\" : 1",
            "\"code\" : \"NK302\"",
            "\"severity\" : \"error\"",
            "\"file\" : \"rules.drl\"",
            "\"line\" : 8",
            "\"rule\" : \"complexity.falls.any\"",
            "\"hint\" : \"did you mean falls?\"");
  }

  @Test
  void sarifNamesTheFileSoThatAHostFindsIt() {
    Commands.Ended ended = Commands.run("check", mistaken(), "--format", "sarif");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains(
            "\"version\" : \"2.1.0\"",
            "\"ruleId\" : \"NK302\"",
            "\"level\" : \"error\"",
            "\"startLine\" : 8",
            "/rules.drl\"");
  }

  @Test
  void aPackThatIsNotThereIsWrongUsage() {
    Commands.Ended ended = Commands.run("check", "asiakkus");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("there is no pack asiakkus.\nTry: ");
  }

  @Test
  void anUnknownFormatIsWrongUsage() {
    Commands.Ended ended = Commands.run("check", "--format", "xml");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("choose one of text, json, sarif");
  }

  private String mistaken() {
    return Commands.copy(temp, "rules.drl", "falls >= 1", "fals >= 1");
  }
}
