package fi.nelikentta.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.coverage.CoverageText;
import fi.nelikentta.authoring.mutation.MutationReport;
import fi.nelikentta.authoring.mutation.MutationRun;
import fi.nelikentta.authoring.mutation.MutationText;
import fi.nelikentta.pack.RulePack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases of the reference pack say enough to hold it. */
class ReferencePackTest {
  private static final Path FOLDER = Path.of("..", "..", "rules", "packs", "asiakkuus");
  private static final double LEAST_KILLED = 0.95;

  private final RulePack pack = RulePack.load(FOLDER);
  private final CaseSuite suite = CaseSuite.read(pack, FOLDER);

  @Test
  void coversEveryRuleConditionAndBoundary() {
    Coverage coverage = Coverage.of(pack, results());

    assertThat(coverage.fired().isWhole() && coverage.truths().isWhole())
        .as(CoverageText.of(coverage, "en"))
        .isTrue();
    assertThat(coverage.boundaries().isWhole()).as(CoverageText.of(coverage, "en")).isTrue();
  }

  @Test
  void killsNearlyEveryMutantAndMissesEveryRule() {
    MutationReport report = MutationRun.of(pack, results());

    assertThat(report.results()).hasSizeGreaterThan(600);
    assertThat((double) report.killed().hit() / report.killed().all())
        .as(MutationText.of(report, "en"))
        .isGreaterThanOrEqualTo(LEAST_KILLED);
    assertThat(report.notMissed()).isEmpty();
  }

  private List<CaseResult> results() {
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      return suite.run(engine, suite.defaultDate());
    }
  }
}
