package fi.nelikentta.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseSuiteTest {
  @TempDir Path folder;
  private FaultyCopy copy;

  @BeforeEach
  void copyThePack() {
    copy = FaultyCopy.in(folder);
  }

  @Test
  void laysGivenOverTheBaseAndNullUnsets() {
    copy.write(
        "people/x.json", "{\"clientId\":\"x\",\"falls\":3,\"woundCare\":true,\"livesAlone\":true}");
    copy.write(
        "cases/a.yaml",
        """
        - id: a
          base: people/x.json
          given: { falls: null, livesAlone: false, worry: much }
          expect: { evidence: [coping-difficulty.worry, complexity.wound-care], missing: [falls] }
        """);

    assertThat(failures()).isEmpty();
    assertThat(copy.suite().diagnostics()).isEmpty();
  }

  @Test
  void comparesSetsInAnyOrderAndChecksOnlyWhatIsExpected() {
    copy.write(
        "cases/a.yaml",
        """
        - id: a
          given: { falls: 3 }
          expect: { possible: [COMMUNITY, NETWORK, COLLABORATION] }
        - id: nothing-is-checked
          expect: {}
        """);

    assertThat(failures()).isEmpty();
  }

  @Test
  void aDifferenceNamesWhatWasExpectedWhatCameAndWhy() {
    copy.write(
        "cases/a.yaml",
        """
        - id: a
          given: { falls: 3, woundCare: false, livesAlone: false, worry: some }
          expect:
            strategy: NETWORK
            complexity: 30
            evidenceIncludes: [coping-difficulty.worry]
            evidenceExcludes: [complexity.falls.any]
        """);

    assertThat(failures())
        .containsExactly(
            "strategy: expected NETWORK, got COLLABORATION"
                + " | complexity 60, copingDifficulty 0, by strategy.collaboration;"
                + " complexity.falls.any +30, complexity.falls.repeated +30;"
                + " strategy.network did not fire: Difficulty of coping: more than 50"
                + " (it looked at complexity 60, copingDifficulty 0)",
            "complexity: expected 30, got 60"
                + " | complexity.falls.any +30, complexity.falls.repeated +30",
            "evidenceIncludes: expected [coping-difficulty.worry],"
                + " got [complexity.falls.any, complexity.falls.repeated]"
                + " | coping-difficulty.worry did not fire: Worry: Much (it looked at worry some)",
            "evidenceExcludes: expected none of [complexity.falls.any],"
                + " got [complexity.falls.any, complexity.falls.repeated]"
                + " | complexity.falls.any fired; it looked at falls 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fi; strategy: odotettiin NETWORK, saatiin ei mitään; pysäytti: stop.urgent",
        "sv; strategy: väntat NETWORK, fick inget; stoppat av stop.urgent",
      })
  void aDifferenceIsToldInTheLanguageThatWasAskedFor(
      String language, String text, String why, @TempDir Path cases) throws IOException {
    RulePack pack = RulePack.load(Path.of("..", "..", "rules", "packs", "asiakkuus"));
    Files.createDirectories(cases.resolve("cases"));
    Files.writeString(
        cases.resolve("cases/a.yaml"),
        "- id: a\n  given: { urgentAssessmentRunning: true }\n  expect: { strategy: NETWORK }\n");

    CaseSuite suite = CaseSuite.read(pack, cases);
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      List<Difference> differences =
          suite.run(engine, suite.defaultDate(), language).stream()
              .flatMap(result -> result.differences().stream())
              .toList();

      assertThat(differences).extracting(one -> one.in(language)).containsExactly(text);
      assertThat(differences.get(0).why()).contains(why);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "given: { fals: 1 }; NK302 cases/a.yaml:2:12: no attribute is called fals; did you mean falls?",
        "given: { falls: yes }; NK304 cases/a.yaml:2:19: the value of falls is not a whole number; write a whole number",
        "given: { falls: 51 }; NK305 cases/a.yaml:2:19: the value of falls is outside what it takes, 0…50; choose a value within it",
        "given: { falls: [1] }; NK304 cases/a.yaml:2:19: the value of falls is not a whole number; write a whole number",
        "given: { livesAlone: 1 }; NK304 cases/a.yaml:2:24: the value of livesAlone is neither true nor false; write true, false",
        "given: { worry: mcuh }; NK305 cases/a.yaml:2:19: the value of worry is none of the codes; did you mean much?",
        "given: []; NK106 cases/a.yaml:2:10: given wants keys; or write { key: value }",
        "expects: {}; NK104 cases/a.yaml:2:3: the key expects means nothing here; did you mean expect?",
        "base: nobody.json; NK603 cases/a.yaml:2:9: the base is not there: nobody.json; relative to the pack's folder",
        "base: /etc/hostname; NK603 cases/a.yaml:2:9: the base is not a path relative to the pack's folder; name a situation",
        "base: &x y.json; NK102 cases/a.yaml:2:9: the anchor &x is not allowed in a pack; delete it",
      })
  void aMistakeInACaseNamesItsPlaceAndAWayOut(String line, String finding, String hint) {
    copy.write("cases/a.yaml", "- id: a\n  " + line + "\n  expect: {}\n");

    assertOnlyFinding(finding, hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "outcomes: ASSIGNED; NK104 cases/a.yaml:2:13: the key outcomes means nothing here; did you mean outcome?",
        "outcome: ASIGNED; NK106 cases/a.yaml:2:22: ASIGNED is none of the values of outcome; did you mean ASSIGNED?",
        "strategy: REFERRED; NK106 cases/a.yaml:2:23: REFERRED is none of the values of strategy; choose one of SELF_CARE",
        "possible: NETWORK; NK106 cases/a.yaml:2:23: possible wants a list; write possible: [one, two]",
        "complexity: 101; NK106 cases/a.yaml:2:25: complexity wants whole points within 0…100; write them as 45",
        "evidence: [complexity.falls.anny]; NK601 cases/a.yaml:2:24: the pack has no rule complexity.falls.anny; did you mean complexity.falls.any?",
        "evidence: [strategy.network]; NK601 cases/a.yaml:2:24: the rule strategy.network gives no points, so it is never evidence; expect its strategy",
        "tags: [borderline]; NK208 cases/a.yaml:2:20: the pack has no tag borderline; there is none to choose from",
        "stops: [urgent]; NK208 cases/a.yaml:2:21: the pack has no stop urgent; there is none to choose from",
        "missing: [wory]; NK302 cases/a.yaml:2:23: the pack has no attribute wory; did you mean worry?",
        "strategy: null; NK106 cases/a.yaml:2:23: strategy wants a text here; leave the key out",
      })
  void aMistakeInWhatIsExpectedNamesItsPlaceAndAWayOut(String key, String finding, String hint) {
    copy.write("cases/a.yaml", "- id: a\n  expect: { " + key + " }\n");

    assertOnlyFinding(finding, hint);
  }

  @Test
  void everyCaseNeedsAnIdOfItsOwnAndAnExpectation() {
    copy.write("cases/a.yaml", "- id: one\n  expect: {}\n- expect: {}\n- id: three\n");
    copy.write("cases/b.yaml", "- id: one\n  expect: {}\n");

    assertThat(copy.suite().cases()).extracting(Case::id).containsExactly("one");
    assertThat(copy.suite().diagnostics())
        .extracting(found -> found.toString().lines().findFirst().orElseThrow())
        .containsExactly(
            "NK105 cases/a.yaml:3:3: id is missing",
            "NK105 cases/a.yaml:4:3: expect is missing",
            "NK602 cases/b.yaml:1:7: the id one stands at cases/a.yaml:1:7 too");
  }

  @Test
  void aMistakeInABaseIsToldAtItsPlaceInTheBase() {
    copy.write("people/x.json", "{\"clientId\": \"x\",\n \"falls\": 1000}");
    copy.write("cases/a.yaml", "- id: a\n  base: people/x.json\n  expect: {}\n");

    assertOnlyFinding(
        "NK603 people/x.json:2:2: no situation of the pack: falls is outside what it takes, 0…50",
        "");
  }

  @Test
  void aFileWithoutCasesIsNoMistake() {
    copy.write("cases/a.yaml", "# to be written\n");

    assertThat(copy.suite().cases()).isEmpty();
    assertThat(copy.suite().diagnostics()).isEmpty();
  }

  @Test
  void aZipRunsTheCasesThatItHoldsWhole(@TempDir Path zips) throws IOException {
    copy.write("people/x.json", "{\"clientId\": \"x\"}");
    copy.write(
        "cases/a.yaml",
        "- id: a\n  given: { falls: 1 }\n  expect: {}\n- id: b\n  base: people/x.json\n  expect: {}\n");
    Path zip = zip(zips.resolve("pack.zip"));

    CaseSuite suite = CaseSuite.read(RulePack.load(zip), zip);

    assertThat(suite.cases()).extracting(Case::id).containsExactly("a");
    assertThat(suite.diagnostics())
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void aBundledPackBringsItsCases() {
    CaseSuite suite = CaseSuite.bundled(RulePack.bundled("asiakkuus"));

    assertThat(suite.cases()).hasSizeGreaterThan(100);
    assertThat(suite.diagnostics()).extracting(Diagnostic::severity).containsOnly(Severity.WARNING);
  }

  @Test
  void theDefaultDateComesFromThePackAndNotFromTheClock() throws IOException {
    assertThat(copy.suite().defaultDate()).isEqualTo(LocalDate.of(2026, 1, 1));

    Files.writeString(
        folder.resolve("pack.yaml"),
        Files.readString(folder.resolve("pack.yaml")) + "validTo: 2020-05-31\n");
    assertThat(CaseSuite.read(RulePack.load(folder), folder).defaultDate())
        .isEqualTo(LocalDate.of(2020, 5, 31));
  }

  private void assertOnlyFinding(String finding, String hint) {
    assertThat(copy.suite().diagnostics()).hasSize(1);
    assertThat(copy.suite().diagnostics().get(0).toString()).startsWith(finding).contains(hint);
    assertThat(copy.suite().cases()).isEmpty();
  }

  private List<String> failures() {
    CaseSuite suite = copy.suite();
    try (StrategyEngine engine = StrategyEngine.create(copy.pack())) {
      return suite.run(engine, suite.defaultDate()).stream()
          .flatMap(result -> result.differences().stream())
          .map(difference -> difference + " | " + difference.why())
          .toList();
    }
  }

  private Path zip(Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String path :
          List.of("pack.yaml", "attributes.yaml", "rules.drl", "texts/en.yaml", "cases/a.yaml")) {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(Files.readAllBytes(folder.resolve(path)));
        zip.closeEntry();
      }
    }
    return target;
  }
}
