package fi.nelikentta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.marked.CoveragePage;
import fi.nelikentta.authoring.mutation.MutationRun;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules marked line by line, with gaps and with changes that nobody notices. */
class CoveragePageLooksTest extends InBrowser {
  @ParameterizedTest
  @CsvSource({"fi,light", "sv,dark", "en,dark"})
  void hasNoBarrierAndNothingRefused(String language, String scheme) throws IOException {
    chromium.scheme(scheme);
    chromium.open(page(language), 1280, 720);

    assertThat(chromium.barriers()).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void fitsAPhone() throws IOException {
    chromium.open(page("fi"), 360, 640);

    assertThat(chromium.script("return document.documentElement.scrollWidth")).isEqualTo(360L);
  }

  private static Path page(String language) throws IOException {
    Path path = Path.of("../../fixtures/packs/faulty");
    RulePack pack = RulePack.load(path);
    CaseSuite suite = CaseSuite.read(pack, path);
    List<CaseResult> results;
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      results = suite.run(engine, suite.defaultDate());
    }
    String html =
        CoveragePage.of(Coverage.of(pack, results), MutationRun.of(pack, results), language);
    return Files.writeString(folder.resolve("page.html"), html);
  }
}
