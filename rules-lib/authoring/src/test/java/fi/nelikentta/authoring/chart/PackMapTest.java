package fi.nelikentta.authoring.chart;

import static fi.nelikentta.authoring.chart.Packs.assign;
import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Outcome;
import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.chart.Ground.Dependence;
import fi.nelikentta.authoring.chart.Ground.Kind;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackMapTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  @Test
  void cutsTheReferencePackIntoItsFourQuadrants() {
    PackMap map = PackMap.of(RulePack.load(Path.of("../../rules/packs/asiakkuus")));

    assertThat(map.regions()).hasSize(4).allMatch(region -> region.points().isRectangle());
    assertThat(strategyAt(map, 39, 39)).isEqualTo(CustomerStrategy.SELF_CARE);
    assertThat(strategyAt(map, 40, 39)).isEqualTo(CustomerStrategy.COLLABORATION);
    assertThat(strategyAt(map, 100, 100)).isEqualTo(CustomerStrategy.NETWORK);
    assertThat(strategyAt(map, 0, 40)).isEqualTo(CustomerStrategy.COMMUNITY);
    assertThat(map.bands()).extracting(Band::tag).containsExactly("borderline");
    assertThat(map.bands().get(0).points().has(34, 0)).isFalse();
    assertThat(map.bands().get(0).points().has(35, 0)).isTrue();
    assertThat(map.bands().get(0).points().has(100, 44)).isTrue();
    assertThat(map.bands().get(0).points().has(100, 45)).isFalse();
  }

  @Test
  void findsAGapOfOnePointAndAContradiction() {
    PackMap map = PackMap.of(RulePack.load(Path.of("../../fixtures/packs/faulty")));

    Region conflict = only(map, Kind.CONFLICT);
    assertThat(conflict.points().bounds()).isEqualTo(new Points.Box(50, 60, 51, 100));
    assertThat(conflict.ground().always())
        .containsExactly(CustomerStrategy.NETWORK, CustomerStrategy.COMMUNITY);
    assertThat(only(map, Kind.GAP).points().bounds()).isEqualTo(new Points.Box(61, 100, 50, 50));
  }

  @Test
  void drawsASlantAsItIs() {
    PackMap map =
        PackMap.of(
            Packs.of(
                "a",
                "Position( complexity > copingDifficulty )",
                assign("NETWORK"),
                "b",
                "Position( complexity <= copingDifficulty )",
                assign("COMMUNITY")));

    assertThat(map.regions()).hasSize(2);
    assertThat(strategyAt(map, 7, 7)).isEqualTo(CustomerStrategy.COMMUNITY);
    assertThat(strategyAt(map, 8, 7)).isEqualTo(CustomerStrategy.NETWORK);
    assertThat(map.regions().get(0).points().isRectangle()).isFalse();
  }

  @Test
  void saysWhatBesidesThePointsDecides() {
    PackMap map =
        PackMap.of(
            Packs.of(
                "a",
                "Position( complexity < 50 ) ClientSituation( falls >= 3 )",
                assign("NETWORK"),
                "b",
                "Position( complexity < 50 )",
                assign("NETWORK"),
                "c",
                "Position( complexity in ( 50, 51 ) ) ClientSituation( falls >= 3 )",
                assign("NETWORK"),
                "d",
                "Position( complexity > 51, copingDifficultyKnown < 0.5 )",
                assign("NETWORK"),
                "e",
                "Position( complexity > 51, copingDifficultyKnown >= 0.5 )",
                assign("COMMUNITY"),
                "f",
                "Position( complexity == 100, copingDifficultyKnown < 2 )".replace("2", "1"),
                assign("COMMUNITY")));

    assertThat(ground(map, 10, 0))
        .isEqualTo(
            new Ground(
                java.util.Set.of(CustomerStrategy.NETWORK),
                java.util.Set.of(),
                java.util.Set.of()));
    assertThat(ground(map, 50, 0).dependsOn()).containsExactly(Dependence.SITUATION);
    assertThat(ground(map, 50, 0).always()).isEmpty();
    assertThat(ground(map, 60, 0).dependsOn()).containsExactly(Dependence.KNOWN_SHARE);
    assertThat(ground(map, 60, 0).strategies())
        .containsExactly(CustomerStrategy.NETWORK, CustomerStrategy.COMMUNITY);
    assertThat(ground(map, 100, 0).always()).containsExactly(CustomerStrategy.COMMUNITY);
    assertThat(ground(map, 100, 0).sometimes()).containsExactly(CustomerStrategy.NETWORK);
  }

  /** Wherever a client can lie, the engine and the map agree. */
  @Test
  void agreesWithTheEngineAtEveryPointThatAClientReaches() {
    List<String> rules = new ArrayList<>();
    for (int bit = 0; bit < 7; bit++) {
      int points = Math.min(1 << bit, 36);
      rules.addAll(
          List.of(
              "x" + bit,
              "ClientSituation( falls >= " + (bit + 1) + " )",
              "complexity.add(" + points + ")",
              "y" + bit,
              "ClientSituation( worry >= " + (bit + 1) + " )",
              "copingDifficulty.add(" + points + ")"));
    }
    rules.addAll(
        List.of(
            "a",
            "Position( complexity > copingDifficulty, complexity not in ( 7, 63 ) )",
            assign("NETWORK"),
            "b",
            "Position( !( complexity > copingDifficulty ) )",
            assign("COMMUNITY"),
            "c",
            "Position( complexity == 15 || copingDifficulty == 31 )",
            assign("SELF_CARE")));
    RulePack pack = Packs.of(rules.toArray(new String[0]));
    PackMap map = PackMap.of(pack);
    int kinds = 0;
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      for (int falls = 0; falls <= 7; falls++) {
        for (int worry = 0; worry <= 7; worry++) {
          Proposal proposal =
              engine.evaluate(
                  pack.situation("a").set("falls", falls).set("worry", worry).build(), DATE);
          Kind kind = ground(map, proposal.complexity(), proposal.copingDifficulty()).kind();
          assertThat(kind)
              .isEqualTo(
                  proposal.outcome() == Outcome.ASSIGNED
                      ? Kind.ONE
                      : proposal.outcome() == Outcome.CONFLICTING ? Kind.CONFLICT : Kind.GAP);
          kinds |= 1 << kind.ordinal();
        }
      }
    }
    assertThat(kinds).as("all kinds were met").isEqualTo(0b1101);
  }

  private static Ground ground(PackMap map, int complexity, int difficulty) {
    return map.regions().get(map.regionAt(complexity, difficulty)).ground();
  }

  private static CustomerStrategy strategyAt(PackMap map, int complexity, int difficulty) {
    Ground ground = ground(map, complexity, difficulty);
    assertThat(ground.kind()).isEqualTo(Kind.ONE);
    return ground.always().iterator().next();
  }

  private static Region only(PackMap map, Kind kind) {
    return map.regions().stream()
        .filter(region -> region.ground().kind() == kind)
        .reduce(
            (a, b) -> {
              throw new AssertionError("two regions");
            })
        .orElseThrow();
  }
}
