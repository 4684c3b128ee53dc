package fi.nelikentta.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Evidence;
import fi.nelikentta.Proposal;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;

/** Clients whose values are put into columns one by one, and what a writer is told of them. */
final class ValueByValue {
  private ValueByValue() {}

  /** Holds them against their proposals; at most one block of clients. */
  static void check(CompiledPack pack, List<Situation> clients, List<Proposal> expected) {
    Block block = new Block(pack.chart().pack().schema());
    block.begin();
    block.put(0, clients.get(clients.size() - 1));
    block.forget(0);
    for (int row = 0; row < clients.size(); row++) {
      put(block, row, clients.get(row));
    }
    block.end(clients.size());
    Answered answered = new Blocks(pack).evaluate(block);
    Findings findings = new Findings(pack);
    for (int row = 0; row < clients.size(); row++) {
      Proposal proposal = expected.get(row);
      findings.read(answered, row);

      assertThat(answered.complexity[row]).isEqualTo(proposal.complexity());
      assertThat(answered.difficulty[row]).isEqualTo(proposal.copingDifficulty());
      assertThat(names(findings, findings.evidence()))
          .isEqualTo(proposal.evidence().stream().map(Evidence::rule).toList());
      assertThat(names(findings, findings.tags())).isEqualTo(proposal.tags());
      assertThat(names(findings, findings.stops())).isEqualTo(proposal.stops());
      for (Attribute attribute : pack.chart().pack().schema().attributes()) {
        assertThat(block.knownWord(attribute.index(), row >> 6) >>> row & 1)
            .isEqualTo(clients.get(row).isKnown(attribute.index()) ? 1 : 0);
      }
    }
  }

  private static void put(Block block, int row, Situation client) {
    for (Attribute attribute : client.schema().attributes()) {
      int index = attribute.index();
      Object object = client.object(index);
      // A mask says all that a list out of few codes does.
      if (client.isKnown(index) && object != null && !attribute.isMasked()) {
        block.put(index, row, client.slot(index), object);
      } else if (client.isKnown(index)) {
        block.put(index, row, client.slot(index));
      }
    }
  }

  private static List<String> names(Findings findings, Findings.Group group) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < group.names().size(); i++) {
      if ((findings.eight(group.first() + i / Byte.SIZE) >>> i % Byte.SIZE & 1) != 0) {
        names.add(group.names().get(i));
      }
    }
    return names;
  }
}
