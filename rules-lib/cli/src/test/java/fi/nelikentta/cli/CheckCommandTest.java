package fi.nelikentta.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.check.FindingCode;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        .contains("\n  For example: Falls in the last 12 months ")
        .contains("\n    - id: nk801-strategy-collaboration\n      given: { falls: ")
        .contains("\nNK802 rules.drl:78:1 \"strategy.community\": It gives Community where")
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
            "\"text\" : \"A situation gets two strategies.\"",
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

  @ParameterizedTest
  @CsvSource({
    "en, A situation gets two strategies.",
    "fi, Jokin tilanne saa kaksi strategiaa.",
    "sv, En situation får två strategier."
  })
  void sarifDescribesEachKindOfFindingInTheLanguage(String language, String description) {
    assertThat(
            Commands.run("check", Commands.FAULTY, "--format", "sarif", "--lang", language).out())
        .contains("\"text\" : \"" + description + "\"");
  }

  @Test
  void everyCodeHasADescriptionForSarif() {
    Words words = Words.beside(SarifReport.class, "en");

    assertThat(Code.values()).allMatch(code -> words.has(code.id()));
    assertThat(FindingCode.values()).allMatch(code -> words.has(code.id()));
  }

  /** A tag that no rule gives, an attribute that none reads, and two texts that are one. */
  private String unused() throws IOException {
    String pack = Commands.copy(temp, "pack.yaml", "", "tags: [unused]\n");
    Files.writeString(Path.of(pack, "attributes.yaml"), "shoeSize: { type: Integer }\n", APPEND);
    Path texts = Path.of(pack, "texts/en.yaml");
    Files.writeString(
        texts,
        Files.readString(texts)
                .replace("attributes:\n", "attributes:\n  shoeSize: { label: Worry }\n")
            + "tags: { unused: Unused }\n");
    return pack;
  }

  @Test
  void findingsOutsideRulesHaveTheirLineInEveryFormat() throws IOException {
    String pack = unused();

    assertThat(Commands.run("check", pack).out())
        .contains(
            "NK822 pack.yaml:4:8: The tag unused is never given",
            "NK824 attributes.yaml:23:1: No rule reads the attribute shoeSize.",
            "NK843 texts/en.yaml:13:5: In en, attributes.worry.label has the same text as"
                + " attributes.shoeSize.label (texts/en.yaml:8:15).");
    assertThat(Commands.run("check", pack, "--format", "json").out())
        .containsSubsequence(
            "\"code\" : \"NK824\"",
            "\"file\" : \"attributes.yaml\"",
            "\"line\" : 23",
            "\"column\" : 1");
    assertThat(Commands.run("check", pack, "--format", "sarif").out())
        .containsSubsequence(
            "\"ruleId\" : \"NK822\"", "/pack.yaml\"", "\"startLine\" : 4", "\"startColumn\" : 8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void textSpeaksInWordsAndNotInCodes(String language) {
    for (String pack : List.of(Commands.FAULTY, RANDHIE, "asiakkuus")) {
      assertThat(Commands.run("check", pack, "--lang", language).out())
          .doesNotContainPattern("ASSIGNED[^ ]|UNDETERMINED|REFERRED|CONFLICTING")
          .doesNotContainPattern("SELF_CARE|COLLABORATION|NETWORK|COMMUNITY")
          .doesNotContainPattern(": (threshold|direction|item|judgement) \\d");
    }
    assertThat(Commands.run("check", "--format", "json").out())
        .contains("\"outcome\" : \"", "\"judgement\" : ", "\"SELF_CARE\"");
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
        .endsWith(
            ": 1 error, 0 warnings\n\nNot proven: that the rules cover every situation. A pack with"
                + " errors cannot be proven: mend those above first."
                + " Not proven either: that they are right.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | For example: A client of whom nothing is known. As it stands, the rule would fire
          fi | Esimerkiksi: Asiakas, josta ei tiedetä mitään. Näin kirjoitettuna sääntö toteutuisi
          sv | Till exempel: En kund om vilken ingenting är känt. Så som den är skriven
          """)
  void aMissingGuardIsShownByAPersonAndNothingIsProven(String language, String told) {
    String pack = Commands.copy(temp, "rules.drl", "falls >= 1", "falls != 0");
    String text = Commands.run("check", pack, "--lang", language).out();

    assertThat(text)
        .startsWith("NK306 rules.drl:8:20 \"complexity.falls.any\": ")
        .contains(told, "\n    - id: nk306-complexity-falls-any\n      given: {}\n");
    assertThat(text.lines().reduce((first, last) -> last).orElseThrow())
        .startsWith(
            language.equals("en")
                ? "Not proven: "
                : language.equals("fi") ? "Ei todistettu: " : "Inte bevisat: ");
    assertThat(Commands.run("check", pack, "--format", "json", "--lang", language).out())
        .contains("\"case\" : \"- id: nk306-complexity-falls-any\\n", "\"result\" : \"not-read\"");
    assertThat(Commands.run("check", pack, "--format", "sarif").out())
        .contains("\"case\" : \"- id: nk306-complexity-falls-any\\n", "\"result\" : \"not-read\"");
  }

  @Test
  void aTextWhereANumberBelongsIsShownByWhomItConcerns() {
    String pack = Commands.copy(temp, "rules.drl", "falls >= 1", "falls >= \"2\"");

    assertThat(Commands.run("check", pack).out())
        .startsWith("NK304 rules.drl:8:29 ")
        .contains(
            "\n  For example: Falls in the last 12 months 10. Nothing is known of a wound is being cared for,"
                + " lives alone and worry. Whether the test holds for this client hangs on how the"
                + " value is read.\n")
        .contains("given: { falls: 10 }");
  }

  @Test
  void aTextWithAnotherNumberIsFoundInItsFileWithItsRuleBeside() {
    String pack =
        Commands.copy(
            temp,
            "texts/en.yaml",
            "At least three falls in the last 12 months",
            "There were two or more falls.");

    assertThat(Commands.run("check", pack).out()).contains("\nNK842 texts/en.yaml:");
    assertThat(Commands.run("check", pack, "--format", "json").out())
        .containsSubsequence(
            "\"code\" : \"NK842\"",
            "\"file\" : \"texts/en.yaml\"",
            "\"related\" : [",
            "\"file\" : \"rules.drl\"");
    assertThat(Commands.run("check", pack, "--format", "sarif").out())
        .containsSubsequence(
            "\"ruleId\" : \"NK842\"",
            "/texts/en.yaml\"",
            "\"relatedLocations\" : [",
            "/rules.drl\"",
            "\"kind\" : \"rule\"");
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

  @ParameterizedTest
  @CsvSource({
    "check, '--format does not take xml.', 'text, json, sarif'",
    "schema, '--format does not take xml.', 'json-schema, csv, drl'",
    "test, '--format does not take xml.', 'text, json, junit'"
  })
  void anUnknownFormatIsToldWithItsOptionAndWhatThereIs(String command, String wrong, String all) {
    Commands.Ended ended = Commands.run(command, "--format", "xml");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).startsWith(wrong + "\nTry: ").contains("choose one of " + all);
  }

  private String mistaken() {
    return Commands.copy(temp, "rules.drl", "falls >= 1", "fals >= 1");
  }
}
