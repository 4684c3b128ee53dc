package fi.nelikentta.drools;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.fixtures.PackGenerator;
import fi.nelikentta.fixtures.PackShape;
import fi.nelikentta.pack.RulePack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProverTest {
  private static final long RANDOM = Long.getLong("nelikentta.proof", 30_000);
  private static final long SAMPLE = Long.getLong("nelikentta.sample", 2_000);
  private static final int PACKS = Integer.getInteger("nelikentta.packs", 16);

  /** From here on packs are not grown, but as large as their shape allows. */
  private static final int LARGE = 1_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../rules/packs/asiakkuus",
        "../../fixtures/packs/randhie",
        "../../fixtures/packs/faulty",
        "../../fixtures/packs/county",
      })
  void everyEngineGivesTheSameForEveryShippedPack(String folder) {
    try (Prover prover = new Prover(RulePack.load(Path.of(folder)))) {
      Proof proof = prover.prove(RANDOM, 20261122, SAMPLE);

      assertThat(proof.differences()).isEmpty();
      assertThat(proof.combinations()).isPositive();
    }
  }

  /** Every eighth pack is large: its conditions fill several words, its attributes two. */
  @Test
  void everyEngineGivesTheSameForRandomPacksOfTheWholeLanguage() {
    PackGenerator whole = new PackGenerator(PackShape.WHOLE);
    PackGenerator large = new PackGenerator(PackShape.LARGE);
    int most = 0;
    for (int first = 0; first < PACKS; first += 8) {
      List<RulePack> packs = new ArrayList<>();
      for (int seed = first; seed < Math.min(first + 8, PACKS); seed++) {
        packs.add(isLarge(seed) ? large.pack(LARGE + seed) : whole.pack(seed));
      }
      List<DroolsEngine> printed = DroolsEngine.createAll(packs, DrlText.PRINTED);
      List<DroolsEngine> authors = DroolsEngine.createAll(packs, DrlText.AUTHORS);
      for (int i = 0; i < packs.size(); i++) {
        RulePack pack = packs.get(i);
        int seed = first + i;
        most = Math.max(most, pack.schema().size());
        try (Prover prover =
            new Prover(pack, StrategyEngine.create(pack), printed.get(i), authors.get(i))) {
          Proof proof =
              isLarge(seed) ? prover.prove(200, seed, 1) : prover.prove(1_000, seed, SAMPLE);

          assertThat(proof.differences()).as("seed %d", seed).isEmpty();
        }
      }
    }
    assertThat(most).isGreaterThan(Long.SIZE);
  }

  private static boolean isLarge(int seed) {
    return seed % 8 == 7;
  }

  @Test
  void tellsWhichCombinationsItTried() {
    RulePack small = new PackGenerator(PackShape.SMALL).pack(0);
    RulePack operators = PlantedPack.OPERATORS.load();
    try (Prover all = new Prover(small);
        Prover some = new Prover(operators)) {
      assertThat(all.prove(0, 1).complete()).isEqualTo(Proof.Completeness.ALL);
      assertThat(some.prove(0, 1).complete()).isEqualTo(Proof.Completeness.PAIRS_AND_RULES);
      assertThat(some.prove(0, 1, 10).complete()).isEqualTo(Proof.Completeness.SAMPLED);
    }
  }
}
