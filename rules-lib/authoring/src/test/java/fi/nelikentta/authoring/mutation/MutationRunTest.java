package fi.nelikentta.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.TinyPack;
import fi.nelikentta.authoring.coverage.Share;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutationRunTest {
  private static final String ATTRIBUTES =
      """
      falls: { type: Integer, axis: complexity, min: 0, max: 9 }
      other: { type: Integer, axis: complexity, min: 0, max: 9 }
      alone: { type: Boolean, axis: copingDifficulty }
      """;
  private static final String RULES =
      """
      many-falls | ClientSituation( falls >= 3 ) | complexity.add(50)
      easy | Position( complexity < 50 ) | verdict.assign(CustomerStrategy.SELF_CARE)
      hard | Position( complexity >= 50 ) | verdict.assign(CustomerStrategy.NETWORK)
      """;
  private static final String THREE =
      "- { id: three, given: { falls: 3 }, expect: { strategy: NETWORK, complexity: 50 } }\n";
  private static final String TWO =
      "- { id: two, given: { falls: 2 }, expect: { strategy: SELF_CARE, complexity: 0 } }\n";

  @TempDir private Path folder;

  @Test
  void casesOnBothSidesKillEveryChangeOfARule() {
    MutationReport report = report(RULES, THREE + TWO);

    assertThat(report.cases()).isEqualTo(2);
    assertThat(report.with(Fate.SURVIVED)).isEmpty();
    assertThat(report.killed().isWhole()).isTrue();
    assertThat(report.notMissed()).isEmpty();
  }

  @Test
  void aSurvivorComesWithACaseThatWouldKillIt() {
    MutationReport report = report(RULES, THREE);

    assertThat(report.with(Fate.SURVIVED))
        .filteredOn(result -> result.mutant().now().equals("falls >= 2"))
        .singleElement()
        .extracting(result -> result.suggestion() == null ? "" : result.suggestion().toYaml())
        .isEqualTo(
            """
            - id: many-falls-shift-threshold
              given: { falls: 2 }
              expect: { outcome: ASSIGNED, strategy: SELF_CARE, complexity: 0, possible: [SELF_CARE], evidence: [] }
            """
                .replace("outcome: ASSIGNED, ", ""));
  }

  @Test
  void aRuleThatNoCaseMissesIsNamed() {
    MutationReport report = report(RULES, TWO);

    assertThat(report.notMissed()).extracting(Rule::name).containsExactly("many-falls", "hard");
  }

  @Test
  void aFailingCaseKillsNothing() {
    MutationReport report =
        report(RULES, "- { id: wrong, given: { falls: 2 }, expect: { complexity: 1 } }\n");

    assertThat(report.cases()).isZero();
    assertThat(report.killed().hit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "falls != null, falls >= 3; drop-guard; EQUAL",
        "falls >= 3 || falls >= 5; drop-condition; EQUAL",
        "falls >= 3, falls <= 9; drop-condition; EQUAL",
        "falls >= 3, other >= 5; drop-condition; SURVIVED",
      })
  void aChangeThatChangesNothingIsProvenToBeEqual(String condition, String mutation, Fate fate) {
    MutationReport report =
        report(
            RULES.replace("falls >= 3", condition),
            "- { id: unknown, expect: { complexity: 0 } }\n");

    assertThat(report.results())
        .filteredOn(result -> result.mutant().mutation().key().equals(mutation))
        .filteredOn(result -> result.mutant().rule().name().equals("many-falls"))
        .extracting(MutantResult::fate)
        .contains(fate);
    assertThat(report.killed().all())
        .isEqualTo(report.results().size() - report.with(Fate.EQUAL).size());
  }

  @Test
  void whatCanBeNeitherProvenNorShownStaysUndecided() {
    String rules =
        RULES
            + "never | Position( complexity > 50, complexity < 50 ) | verdict.tag(\"one\")\n"
            + "again | ClientSituation( falls >= 3 ) | verdict.tag(\"two\")\n"
            + "once-more | ClientSituation( falls >= 2 ) | verdict.tag(\"two\")\n";

    MutationReport report = report(rules, THREE + TWO);

    assertThat(report.with(Fate.UNDECIDED))
        .filteredOn(result -> result.mutant().mutation() == Mutation.DROP_RULE)
        .extracting(result -> result.mutant().rule().name())
        .containsExactly("never", "again");
    assertThat(report.with(Fate.UNDECIDED)).allMatch(result -> result.tried() > 1_000);
  }

  @Test
  void theSameInputGivesTheSameReport() {
    RulePack pack = TinyPack.in(folder, ATTRIBUTES, RULES).cases(THREE).load();
    List<CaseResult> results = TinyPack.run(pack, folder);

    assertThat(text(pack, results)).isEqualTo(text(pack, results));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Noticed by a case: 0 of ', threshold moved by one step, '# Suggested cases'",
    "fi, 'Jokin tapaus huomaa: 0 / ', raja siirretty yhdellä askeleella, '# Ehdotetut tapaukset'",
    "sv, 'Märks av något fall: 0 av ', gränsen flyttad ett steg, '# Föreslagna fall'",
  })
  void tellsInTheLanguageThatWasAskedFor(
      String language, String figure, String kind, String suggested) {
    String text = MutationText.of(report(RULES, ""), language);

    assertThat(text)
        .contains("  " + figure)
        .contains("  rules.drl:3:23 many-falls: " + kind + "\n    falls >= 3 → falls >= 2\n")
        .contains("\n" + suggested)
        .contains("\n- id: many-falls-drop-rule\n  given: { falls: 3 }\n");
  }

  @Test
  void whatIsSuggestedCanBePastedAsItStands() {
    RulePack pack = TinyPack.in(folder, ATTRIBUTES, RULES).load();
    String yaml = MutationText.suggested(report(RULES, ""), "en");

    TinyPack.in(folder, ATTRIBUTES, RULES).cases(yaml);
    MutationReport after = MutationRun.of(pack, TinyPack.run(pack, folder));

    assertThat(after.with(Fate.SURVIVED)).isEmpty();
    assertThat(after.killed()).extracting(Share::isWhole).isEqualTo(true);
  }

  private MutationReport report(String rules, String cases) {
    RulePack pack = TinyPack.in(folder, ATTRIBUTES, rules).cases(cases).load();
    return MutationRun.of(pack, TinyPack.run(pack, folder));
  }

  private String text(RulePack pack, List<CaseResult> results) {
    return MutationText.of(MutationRun.of(pack, results), "en");
  }
}
