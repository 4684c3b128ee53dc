package fi.nelikentta.authoring.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.TinyPack;
import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.pack.RulePack;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
  private static final String ATTRIBUTES =
      """
      falls: { type: Integer, axis: complexity, min: 0, max: 9 }
      score: { type: Double, axis: complexity, min: 0, max: 100 }
      other: { type: Integer, min: 0, max: 9 }
      alone: { type: Boolean, axis: copingDifficulty }
      """;
  private static final String CHART =
      """
      easy | Position( complexity < 50 ) | verdict.assign(CustomerStrategy.SELF_CARE)
      hard | Position( complexity >= 50 ) | verdict.assign(CustomerStrategy.NETWORK)
      """;

  @TempDir private Path folder;

  @Test
  void countsByHand() {
    Coverage coverage =
        coverage(
            "a | ClientSituation( falls >= 3 ) | complexity.add(50)\n"
                + "b | ClientSituation( alone == true ) | copingDifficulty.add(10)\n"
                + CHART,
            """
            - { id: three, given: { falls: 3 }, expect: {} }
            - { id: four, given: { falls: 4 }, expect: {} }
            - { id: none, expect: {} }
            """);

    assertThat(coverage.cases()).isEqualTo(3);
    assertThat(coverage.fired()).isEqualTo(new Share(3, 4));
    // a: true and unknown of three; b: unknown of three; easy and hard: both of both.
    assertThat(coverage.truths()).isEqualTo(new Share(2 + 1 + 2 + 2, 3 + 3 + 2 + 2));
    // falls 2 and 3: one of two; the pack reaches 0 and 50 points, so 0 stands beside 50.
    assertThat(coverage.boundaries()).isEqualTo(new Share(1 + 2 + 2, 2 + 2 + 2));
    RuleCoverage first = coverage.rules().get(0);
    assertThat(first.fired()).isEqualTo(2);
    assertThat(first.tests().get(0).cases())
        .containsEntry(Truth.TRUE, 2)
        .containsEntry(Truth.FALSE, 0)
        .containsEntry(Truth.UNKNOWN, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "falls >= 3; 2 3",
        "falls < 3; 2 3",
        "falls > 3; 3 4",
        "falls <= 3; 3 4",
        "falls <= 9; 9",
        "falls == 3; 2 3 4",
        "falls in ( 3, 4 ); 2 3 4 5",
        "falls != null, falls != 0; 0 1",
        "score > 15; 15 15.1",
        "score >= 4.5; 4.49 4.5",
        "falls != null, other != null, falls < other; -1 0",
        "falls != null, other != null, falls == other; -1 0 1",
        "alone == true; ''",
      })
  void asksForTheNumbersOnBothSides(String condition, String numbers) {
    Coverage coverage =
        coverage("a | ClientSituation( " + condition + " ) | complexity.add(50)\n" + CHART, "");

    assertThat(
            coverage.rules().get(0).tests().stream()
                .flatMap(test -> test.boundary().stream())
                .map(point -> Numbers.plain(point.value()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(numbers);
  }

  @Test
  void aDoubleBesideTheLimitMayLieNearer() {
    Coverage coverage =
        coverage(
            "a | ClientSituation( score > 15 ) | complexity.add(50)\n" + CHART,
            """
            - { id: beside, given: { score: 15.05 }, expect: {} }
            - { id: farther, given: { score: 15.2 }, expect: {} }
            """);

    assertThat(coverage.rules().get(0).tests().get(0).boundary())
        .extracting(BoundaryPoint::value, BoundaryPoint::cases)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(15.0, 0),
            org.assertj.core.groups.Tuple.tuple(15.1, 1));
  }

  @Test
  void aStoppedCaseDoesNotReachPhase2() {
    Coverage coverage =
        coverage(
            "a | ClientSituation( falls >= 3 ) | verdict.refer(\"halt\")\n" + CHART,
            "- { id: stopped, given: { falls: 3 }, expect: {} }\n");

    assertThat(coverage.rules()).extracting(RuleCoverage::reached).containsExactly(1, 0, 0);
  }

  @Test
  void asksForNothingThatCannotBe() {
    Coverage coverage =
        coverage(
            "a | ClientSituation( falls >= 0 ) | complexity.add(50)\n"
                + "b | ClientSituation( alone == null ) | copingDifficulty.add(10)\n"
                + "c | Position( complexity >= 10 ) | verdict.tag(\"one\")\n"
                + "d | Position( complexityKnown < 0.7 ) | verdict.tag(\"two\")\n"
                + CHART,
            "");

    List<RuleCoverage> rules = coverage.rules();
    assertThat(rules.get(0).tests().get(0).cases()).containsOnlyKeys(Truth.TRUE, Truth.UNKNOWN);
    assertThat(rules.get(1).tests().get(0).cases()).containsOnlyKeys(Truth.TRUE, Truth.FALSE);
    // 10 points cannot be reached: 0 and 50 stand beside the threshold.
    assertThat(rules.get(2).tests().get(0).boundary())
        .extracting(BoundaryPoint::value)
        .containsExactly(0.0, 50.0);
    // Of two topics none, one or two are known.
    assertThat(rules.get(3).tests().get(0).boundary())
        .extracting(BoundaryPoint::value)
        .containsExactly(0.5, 1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Coverage by 1 case, never fired, no case with 2 and 3",
    "fi, Kattavuus: 1 tapaus, ei toteutunut kertaakaan, 'ei tapausta, jossa arvo on 2 ja 3'",
    "sv, Täckning med 1 fall, gällde aldrig, inget fall med 2 och 3",
  })
  void tellsWhatIsMissing(String language, String head, String rule, String numbers) {
    Coverage coverage =
        coverage(
            "a | ClientSituation( falls >= 3 ) | complexity.add(50)\n" + CHART,
            "- { id: none, expect: {} }\n");

    assertThat(CoverageText.of(coverage, language))
        .startsWith(head + "\n")
        .contains("  rules.drl:2:1 a\n    " + rule + "\n")
        .contains("  rules.drl:3:23 a: falls >= 3\n")
        .contains(numbers + "\n");
  }

  private Coverage coverage(String rules, String cases) {
    RulePack pack = TinyPack.in(folder, ATTRIBUTES, rules).cases(cases).load();
    return Coverage.of(pack, TinyPack.run(pack, folder));
  }
}
