package fi.nelikentta.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.Case;
import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.fixtures.PackGenerator;
import fi.nelikentta.fixtures.PackShape;
import fi.nelikentta.fixtures.SituationGenerator;
import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties over packs at random, judged by the compiled engine. */
class RandomPacksTest {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  @TempDir private Path folder;

  static Stream<Map<String, String>> packs() {
    return Stream.concat(smallPacks(), Stream.of(new PackGenerator(PackShape.WHOLE).files(102)));
  }

  static Stream<Map<String, String>> smallPacks() {
    return LongStream.of(0, 2, 4).mapToObj(new PackGenerator(PackShape.SMALL)::files);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aSuggestedCasePassesOnThePackAndFailsOnTheMutant(Map<String, String> files)
      throws IOException {
    RulePack pack = load(files);
    MutationReport report = MutationRun.of(pack, List.of());

    Files.createDirectories(folder.resolve("cases"));
    Files.writeString(folder.resolve("cases/own.yaml"), MutationText.suggested(report, "fi"));
    CaseSuite suite = CaseSuite.read(pack, folder);
    assertThat(suite.diagnostics()).isEmpty();
    Map<String, Case> suggested =
        suite.cases().stream().collect(Collectors.toMap(Case::id, one -> one));
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      assertThat(suite.cases()).allMatch(one -> passes(one, engine));
    }
    for (MutantResult result : report.with(Fate.SURVIVED)) {
      String id = result.suggestion() == null ? "" : result.suggestion().id();
      try (StrategyEngine other = StrategyEngine.create(result.mutant().of(pack))) {
        assertThat(passes(suggested.get(id), other)).as(result.mutant().toString()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("smallPacks")
  void anEqualMutantAnswersAsThePackDoes(Map<String, String> files) throws IOException {
    RulePack pack = load(files);
    MutationReport report = MutationRun.of(pack, List.of());
    List<Situation> situations = SituationGenerator.of(pack).situations(1, 60).toList();

    List<String> answers = answers(pack, situations);
    for (MutantResult result : report.with(Fate.EQUAL)) {
      assertThat(answers(result.mutant().of(pack), situations))
          .as(result.mutant().toString())
          .isEqualTo(answers);
    }
  }

  private static List<String> answers(RulePack pack, List<Situation> situations) {
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      return situations.stream().map(one -> json(engine.evaluate(one, DATE))).toList();
    }
  }

  /** The answer without the pack's name and the order of what to ask. */
  private static String json(Proposal proposal) {
    PackIdentity pack = proposal.pack();
    return proposal
            .toJson()
            .replace(pack.version(), "")
            .replace(pack.hash(), "")
            .replaceAll("\"missing\":\\[[^]]*]", "")
        + proposal.missing().stream().sorted().toList();
  }

  private static boolean passes(Case one, StrategyEngine engine) {
    Proposal proposal = engine.evaluate(one.situation(), DATE);
    return one.expectations().stream()
        .allMatch(expectation -> expectation.isMetBy(expectation.aspect().of(proposal)));
  }

  private RulePack load(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return RulePack.load(folder);
  }
}
