package fi.nelikentta.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.coverage.Share;
import fi.nelikentta.authoring.mutation.Fate;
import fi.nelikentta.authoring.mutation.MutationRun;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPackTest {
  private static final Path TOP = Path.of("..", "..");

  @TempDir Path temp;

  @Test
  void theExamplePassesCheckAndTest() throws IOException {
    Path folder = temp.resolve("my-county");

    NewPack.Written written = NewPack.start(folder);

    assertThat(written.id()).isEqualTo("my-county");
    assertThat(written.files()).contains("pack.yaml", "cases/cases.yaml");
    assertWorks(folder, 23);
  }

  @Test
  void theExampleLeavesNoBoundaryUntriedAndNoSlipUnnoticed() throws IOException {
    Path folder = temp.resolve("my-county");
    NewPack.start(folder);
    RulePack pack = RulePack.load(folder);
    CaseSuite suite = CaseSuite.read(pack, folder);

    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      List<CaseResult> results = suite.run(engine, suite.defaultDate());

      assertThat(MutationRun.of(pack, results).results())
          .hasSizeGreaterThan(100)
          .filteredOn(one -> one.fate() != Fate.KILLED)
          .isEmpty();
      Share boundaries = Coverage.of(pack, results).boundaries();
      assertThat(boundaries.hit()).isEqualTo(boundaries.all()).isGreaterThan(30);
    }
  }

  @Test
  void aCopyTakesItsCasesAndTheirPeopleAlong() throws IOException {
    Path folder = temp.resolve("kainuu");

    NewPack.Written written = NewPack.copy(TOP.resolve("rules/packs/asiakkuus"), folder);

    assertThat(written.casesLeftOut()).isZero();
    assertThat(RulePack.load(folder).identity().id()).isEqualTo("kainuu");
    assertThat(CaseSuite.read(RulePack.load(folder), folder).diagnostics()).isEmpty();
    assertThat(CaseSuite.read(RulePack.load(folder), folder).cases())
        .extracting(Case::id)
        .contains("persona-aino");
  }

  @Test
  void aCopyOfABundledPackLeavesOutTheCasesThatBuildOnOtherFiles() throws IOException {
    Path folder = temp.resolve("kainuu");
    CaseSuite original =
        CaseSuite.read(RulePack.bundled("asiakkuus"), TOP.resolve("rules/packs/asiakkuus"));

    NewPack.Written written = NewPack.copyBundled("asiakkuus", folder);

    CaseSuite copied = CaseSuite.read(RulePack.load(folder), folder);
    assertThat(copied.diagnostics()).isEmpty();
    assertThat(written.casesLeftOut()).isPositive();
    assertThat(copied.cases()).hasSize(original.cases().size() - written.casesLeftOut());
  }

  @Test
  void nothingIsWrittenIntoAFolderThatHoldsSomething() throws IOException {
    Files.writeString(temp.resolve("thesis.txt"), "mine");

    assertThatThrownBy(() -> NewPack.start(temp))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not an empty folder");
    assertThat(temp.toFile().list()).containsExactly("thesis.txt");
  }

  @ParameterizedTest
  @CsvSource({"Päijät-Häme, paijat-hame", "rule, rule", "2026, 2026", "--, my-pack", "a  b, a-b"})
  void anyFolderNameGivesAnId(String name, String id) throws IOException {
    Path folder = temp.resolve(name);

    assertThat(NewPack.start(folder).id()).isEqualTo(id);
    assertThat(PackLoader.load(folder).diagnostics()).isEmpty();
  }

  private static void assertWorks(Path folder, int cases) {
    PackLoading loading = PackLoader.load(folder);
    assertThat(loading.diagnostics()).isEmpty();
    RulePack pack = loading.orThrow();
    CaseSuite suite = CaseSuite.read(pack, folder);
    assertThat(suite.diagnostics()).isEmpty();
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      List<CaseResult> results = suite.run(engine, suite.defaultDate());
      assertThat(results).hasSize(cases).filteredOn(result -> !result.isPassed()).isEmpty();
    }
  }
}
