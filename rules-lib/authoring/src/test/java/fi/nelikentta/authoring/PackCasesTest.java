package fi.nelikentta.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packs of this project do what their cases say. */
class PackCasesTest {
  private static final Path TOP = Path.of("..", "..");

  @ParameterizedTest
  @CsvSource({
    "rules/packs/asiakkuus, 200",
    "fixtures/packs/randhie, 19",
    "fixtures/packs/faulty, 8"
  })
  void everyCasePasses(String folder, int atLeast) {
    Path path = TOP.resolve(folder);
    RulePack pack = RulePack.load(path);
    CaseSuite suite = CaseSuite.read(pack, path);

    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      List<CaseResult> results = suite.run(engine, suite.defaultDate());

      assertThat(suite.diagnostics()).isEmpty();
      assertThat(results).hasSizeGreaterThanOrEqualTo(atLeast);
      assertThat(results)
          .filteredOn(result -> !result.isPassed())
          .extracting(result -> result.tested().id() + " " + result.differences())
          .isEmpty();
    }
  }
}
