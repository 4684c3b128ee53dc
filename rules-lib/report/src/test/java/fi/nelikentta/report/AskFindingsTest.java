package fi.nelikentta.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one or two attributes settle, held against trying every value that they can take. */
class AskFindingsTest {
  private static final RulePack PACK = People.pack("fixtures/packs/faulty");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void settlesWhatEveryValueTriedSays(long seed) {
    People people = People.of(PACK, seed, 60);
    Chart chart = new Chart(PACK);

    AskFindings found = new AskFindings(PACK, people.counted(1).sample(), 1);

    assertThat(found.pairs()).isNotEmpty();
    List<AskFindings.Effect> all = new ArrayList<>(found.singles());
    all.addAll(found.pairs());
    for (AskFindings.Effect effect : all) {
      long settles = 0;
      long surely = 0;
      long narrows = 0;
      for (int i = 0; i < people.situations().size(); i++) {
        Situation situation = people.situations().get(i);
        boolean unknown = effect.asked().stream().noneMatch(one -> situation.isKnown(one.index()));
        if (!people.proposals().get(i).isFirm() && unknown) {
          List<Integer> left = left(chart, situation, effect.asked());
          int least = left.stream().mapToInt(one -> one).min().orElseThrow();
          settles += least == 1 ? 1 : 0;
          surely += left.stream().allMatch(one -> one == 1) ? 1 : 0;
          narrows += least < chart.possible(situation).size() ? 1 : 0;
        }
      }
      // An attribute that no open rule names is not asked, and trying it does nothing.
      assertThat(effect.settles()).as(effect.toString()).isEqualTo(settles);
      assertThat(effect.surely()).as(effect.toString()).isEqualTo(surely);
      assertThat(effect.narrows()).as(effect.toString()).isEqualTo(narrows);
    }
  }

  private static List<Integer> left(Chart chart, Situation situation, List<Attribute> asked) {
    if (asked.isEmpty()) {
      return List.of(chart.possible(situation).size());
    }
    List<Integer> left = new ArrayList<>();
    for (Object value : values(asked.get(0))) {
      Situation answered = situation.toBuilder().setNullable(asked.get(0).name(), value).build();
      left.addAll(left(chart, answered, asked.subList(1, asked.size())));
    }
    return left;
  }

  private static List<Object> values(Attribute attribute) {
    List<Object> values = new ArrayList<>();
    switch (attribute.type()) {
      case BOOLEAN -> values.addAll(List.of(true, false));
      case INTEGER -> {
        for (int i = (int) attribute.least(); i <= attribute.greatest(); i++) {
          values.add(i);
        }
      }
      default -> values.addAll(attribute.domain().codes());
    }
    return values;
  }
}
