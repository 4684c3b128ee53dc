package fi.nelikentta.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.EngineKind;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountyByHandTest {
  private static final long SEED = 20261122;
  private static final int COUNT = 10_000;

  private final RulePack pack = County.pack();
  private final List<Situation> clients = CountyClients.of(pack, COUNT, SEED);
  private final CountyByHand byHand = new CountyByHand(pack);

  @Test
  void thePackLoadsWithoutDiagnostics() {
    assertThat(PackLoader.load(County.folder()).diagnostics()).isEmpty();
    assertThat(pack.rules()).hasSize(28 + 4 + 1 + 2);
  }

  @Test
  void findsTheSameOutOfOneArray() {
    List<Situation> blocks = clients.subList(0, 2 * Block.ROWS);
    FlatClients flat = new FlatClients(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      assertThat(CountyByHand.find(flat.at(i / Block.ROWS, i % Block.ROWS)))
          .isEqualTo(CountyByHand.find(blocks.get(i)));
    }
  }

  @Test
  void givesWhatTheEnginesGive() {
    Chart chart = new Chart(pack);
    try (StrategyEngine drools = StrategyEngine.create(pack, EngineKind.DROOLS);
        StrategyEngine compiled = StrategyEngine.create(pack)) {
      for (Situation client : clients) {
        String expected = chart.evaluate(client, County.DATE, chart.interpret()).toJson();

        assertThat(byHand.evaluate(client, County.DATE).toJson()).isEqualTo(expected);
        assertThat(compiled.evaluate(client, County.DATE).toJson()).isEqualTo(expected);
        assertThat(drools.evaluate(client, County.DATE).toJson()).isEqualTo(expected);
      }
    }
  }

  @Test
  void theClientsReachEveryRuleAndEveryOutcome() {
    Map<Possibility, Integer> counts = new EnumMap<>(Possibility.class);
    Set<String> rules = new HashSet<>();
    for (Situation client : clients) {
      Proposal proposal = byHand.evaluate(client, County.DATE);
      proposal.possible().forEach(possibility -> counts.merge(possibility, 1, Integer::sum));
      proposal.evidence().forEach(evidence -> rules.add(evidence.rule()));
    }

    assertThat(rules).hasSize(28);
    assertThat(counts.values()).hasSize(5).allMatch(count -> count > COUNT / 100);
  }

  @Test
  void refusesWhatIsNotComplete() {
    Situation incomplete = clients.get(0).toBuilder().unset("ageYears").build();

    assertThatThrownBy(() -> byHand.evaluate(incomplete, County.DATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Try:");
  }
}
