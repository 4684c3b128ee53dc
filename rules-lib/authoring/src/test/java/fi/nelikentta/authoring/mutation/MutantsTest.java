package fi.nelikentta.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.TinyPack;
import fi.nelikentta.pack.RulePack;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutantsTest {
  private static final String ATTRIBUTES =
      """
      falls: { type: Integer, axis: complexity, min: 0, max: 9 }
      score: { type: Double, axis: complexity, min: 0, max: 100 }
      other: { type: Integer, min: 0, max: 9 }
      alone: { type: Boolean, axis: copingDifficulty }
      worry: { type: String, axis: copingDifficulty, codes: [none, some, much] }
      area: { type: String }
      marks: { type: Codes, codes: [a, b] }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "falls >= 3; shift-threshold; falls >= 2, falls >= 4",
        "falls >= 3; flip-comparison; falls < 3",
        "falls >= 3; drop-condition; (nothing)",
        "falls <= 9; shift-threshold; falls <= 8",
        "score > 15; shift-threshold; score > 14.9, score > 15.1",
        "score > 15; flip-comparison; score >= 15.0, score <= 15.0",
        "falls == 3; negate; ( falls != null && falls != 3 )",
        "falls in ( 3, 4 ); shift-threshold; falls in ( 2, 4 ), falls in ( 3, 5 )",
        "falls in ( 3, 4 ); change-code; falls in ( 4 ), falls in ( 3 )",
        "alone == true; change-boolean; alone == false",
        "worry == \"some\"; change-code; worry == \"none\", worry == \"much\"",
        "worry in ( \"some\", \"much\" ); change-code;"
            + " worry in ( \"none\", \"much\" ), worry in ( \"much\" ), worry in ( \"some\" )",
        "area == \"Ähtäri\"; change-code; area == \"Ähtärix\"",
        "area != null, area str[startsWith] \"Äh\"; change-code; area str[startsWith] \"Ä\"",
        "marks contains \"a\"; change-code; marks contains \"b\"",
        "marks contains \"a\"; negate; ( marks != null && marks not contains \"a\" )",
        "falls == null, alone == true; drop-guard; (nothing)",
        "falls == null, alone == true; negate; falls != null",
        "falls >= 3 || alone == true; drop-condition; (nothing), (nothing)",
        "falls >= 3 || alone == true; swap-join; ( falls >= 3 && alone == true )",
        "falls >= 3, alone == true; swap-join; ( falls >= 3 || alone == true )",
        "falls != null, falls != 3; swap-join; ",
        "falls != null, !( falls >= 3 ); negate; falls == null, falls >= 3",
        "falls != null, other != null, falls < other; flip-comparison;"
            + " falls <= other, falls >= other",
      })
  void changesConditions(String condition, String mutation, String expected) {
    String rule = "a | ClientSituation( " + condition + " ) | complexity.add(50)\n";

    assertThat(changes(rule, mutation)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "complexity.add(5) => change-points => complexity.add(4);, complexity.add(6);",
        "complexity.add(-1) => change-points => complexity.add(-2);",
        "complexity.add(5) => change-axis => copingDifficulty.add(5);",
        "verdict.tag(\"one\") => change-tag => verdict.tag(\"two\");",
        "verdict.refer(\"wait\") => change-stop => verdict.refer(\"halt\");",
        "complexity.add(5) => drop-rule => (nothing)",
      })
  void changesWhatRulesSay(String verb, String mutation, String expected) {
    assertThat(changes("a | ClientSituation( falls >= 3 ) | " + verb + "\n", mutation))
        .isEqualTo(expected);
  }

  @Test
  void swapsAStrategyForEachOther() {
    assertThat(
            changes(
                "a | Position( ) | verdict.assign(CustomerStrategy.NETWORK)\n", "swap-strategy"))
        .contains("SELF_CARE", "COLLABORATION", "COMMUNITY")
        .doesNotContain("NETWORK");
  }

  @Test
  void movesAThresholdOfPointsToTheNextThatThePackCanReach() {
    String rules =
        "a | ClientSituation( falls >= 3 ) | complexity.add(30)\n"
            + "b | ClientSituation( alone == true ) | complexity.add(30)\n"
            + "c | Position( complexity >= 50 ) | verdict.tag(\"one\")\n";

    assertThat(changes(rules, "shift-threshold"))
        .isEqualTo("falls >= 2, falls >= 4, complexity >= 30");
  }

  @Test
  void namesWhereTheChangedPartStands() {
    RulePack pack =
        TinyPack.in(
                folder,
                ATTRIBUTES,
                "a | ClientSituation( falls >= 3 || alone == true ) | complexity.add(50)\n")
            .load();

    assertThat(Mutants.of(pack))
        .extracting(Mutant::toString)
        .contains(
            "drop-rule rules.drl:2:1: a",
            "change-boolean rules.drl:3:37: alone == true → alone == false",
            "change-points rules.drl:4:6: complexity.add(50); → complexity.add(49);");
  }

  @Test
  void aMutantIsThePackWithOneOtherRule() {
    RulePack pack =
        TinyPack.in(
                folder,
                ATTRIBUTES,
                "a | ClientSituation( falls >= 3 ) | complexity.add(50)\n"
                    + "b | ClientSituation( ) | complexity.add(50)\n")
            .load();

    for (Mutant mutant : Mutants.of(pack)) {
      RulePack changed = mutant.of(pack);
      long same = changed.rules().stream().filter(pack.rules()::contains).count();
      assertThat(same).as(mutant.toString()).isEqualTo(1);
      assertThat(changed.rules()).hasSize(mutant.changed() == null ? 1 : 2);
    }
  }

  private String changes(String rules, String mutation) {
    RulePack pack = TinyPack.in(folder, ATTRIBUTES, rules).load();
    List<String> changes =
        Mutants.of(pack).stream()
            .filter(mutant -> mutant.mutation().key().equals(mutation))
            .map(mutant -> mutant.now().isEmpty() ? "(nothing)" : mutant.now())
            .toList();
    assertThat(Arrays.stream(Mutation.values()).map(Mutation::key)).contains(mutation);
    return String.join(", ", changes);
  }
}
