package fi.nelikentta.jmh.peer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Evidence;
import fi.nelikentta.Proposal;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.jmh.County;
import fi.nelikentta.jmh.CountyClients;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeersTest {
  private static final RulePack PACK = County.pack();
  private static final List<Situation> CLIENTS = CountyClients.of(PACK, 300, 20261122);
  private static final Chart CHART = new Chart(PACK);

  static Stream<Named<Supplier<Peer>>> peers() {
    return Stream.of(
        Named.of("kept session", KeptSession::new),
        Named.of("new session", NewSession::new),
        Named.of("stateless session", StatelessSession::new),
        Named.of("Easy Rules", EasyRules::new),
        Named.of("Evrete", Evrete::new),
        Named.of("KIE DMN", KieDmn::new),
        Named.of("CQL", Cql::new));
  }

  @ParameterizedTest
  @MethodSource("peers")
  void firesTheSameRulesAsTheRuleModel(Supplier<Peer> maker) {
    try (Peer peer = maker.get()) {
      for (Situation client : CLIENTS) {
        Proposal expected = CHART.evaluate(client, County.DATE, CHART.interpret());

        PeerAnswer answer = peer.answer(ClientSituation.of(client));

        assertThat(answer.complexity()).isEqualTo(expected.complexity());
        assertThat(answer.copingDifficulty()).isEqualTo(expected.copingDifficulty());
        assertThat(answer.strategy()).isEqualTo(strategy(expected));
        assertThat(answer.fired()).containsExactlyInAnyOrderElementsOf(fired(expected));
      }
    }
  }

  private static CustomerStrategy strategy(Proposal proposal) {
    return proposal instanceof Proposal.Assigned assigned ? assigned.strategy() : null;
  }

  private static List<String> fired(Proposal proposal) {
    List<String> fired = new ArrayList<>();
    proposal.evidence().stream().map(Evidence::rule).forEach(fired::add);
    fired.addAll(proposal.decidedBy());
    proposal.tags().forEach(tag -> fired.add("tag." + tag));
    return fired;
  }
}
