package fi.nelikentta.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.batch.Row;
import fi.nelikentta.fixtures.SituationGenerator;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows and their causes, held against each client's own before and after. */
class ChangesTest {
  private static final RulePack NOW = People.pack("rules/packs/asiakkuus");

  @ParameterizedTest
  @ValueSource(
      strings = {"rules/packs/asiakkuus", "fixtures/packs/faulty", "fixtures/packs/randhie"})
  void packedSituationsComeBackAsTheyWere(String name) {
    RulePack pack = People.pack(name);
    PackedSituations packed = new PackedSituations(pack.schema());
    List<Situation> all = SituationGenerator.of(pack).situations(5, 300).toList();
    List<Long> places = new ArrayList<>();
    all.forEach(one -> places.add(packed.add(one)));

    for (int i = 0; i < all.size(); i++) {
      Situation back = packed.get(places.get(i));
      for (Attribute attribute : pack.schema().attributes()) {
        assertThat(back.find(attribute)).isEqualTo(all.get(i).find(attribute));
        assertThat(back.slot(attribute.index())).isEqualTo(all.get(i).slot(attribute.index()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void tellsFlowsAndWhatMovedThem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Situation> then = SituationGenerator.of(NOW).situations(seed * 100, 300).toList();
    List<Situation> now = new ArrayList<>();
    List<Standing> before = new ArrayList<>();
    Earlier earlier = new Earlier();
    for (int i = 0; i < then.size(); i++) {
      // Where other rules put them is made up: the report must not look into the past's own rules.
      Standing standing = StandingFigures.STANDINGS.get(random.nextInt(4));
      before.add(standing);
      earlier.add(ClientKey.of(then.get(i).clientId()), standing);
      now.add(random.nextInt(3) == 0 ? then.get(i) : changed(then.get(i), random));
    }
    List<Situation> kept = now.subList(40, now.size());
    long[] bySteps = new long[8];
    long movers = 0;
    try (StrategyEngine engine = StrategyEngine.create(NOW)) {
      Iterator<Situation> rows = then.iterator();
      earlier.with(() -> rows.hasNext() ? row(rows.next()) : null, engine, People.DATE);
      Changes changes = counted(kept, earlier).changes();
      for (int i = 40; i < then.size(); i++) {
        Standing rules = standing(engine, then.get(i));
        Standing data = standing(engine, mixed(then.get(i), now.get(i)));
        Standing after = standing(engine, now.get(i));
        if (before.get(i) != after) {
          movers++;
          bySteps[
              (before.get(i) == rules ? 0 : Changes.RULES)
                  + (rules == data ? 0 : Changes.DATA)
                  + (data == after ? 0 : Changes.MISSING)]++;
        }
      }
      long flows = 0;
      for (Standing from : StandingFigures.STANDINGS) {
        long gone = 0;
        for (int i = 0; i < 40; i++) {
          gone += before.get(i) == from ? 1 : 0;
        }
        assertThat(changes.gone(from)).isEqualTo(gone);
        for (Standing to : StandingFigures.STANDINGS) {
          flows += from == to ? 0 : changes.flow(from, to);
        }
      }
      assertThat(flows).isEqualTo(movers).isPositive();
      for (int steps = 1; steps < bySteps.length; steps++) {
        assertThat(changes.movers(steps)).as("steps %s", steps).isEqualTo(bySteps[steps]);
      }
    }
  }

  private static Cohort counted(List<Situation> situations, Earlier earlier) {
    return People.of(NOW, 1, situations).counted(People.plan(1), 50, earlier);
  }

  private static Row row(Situation situation) {
    return new Row(2, situation.clientId(), situation, List.of(), List.of());
  }

  private static Standing standing(StrategyEngine engine, Situation situation) {
    return Standing.of(engine.evaluate(situation, People.DATE));
  }

  /** Some values are others, some things became known, some unknown. */
  private static Situation changed(Situation from, SplittableRandom random) {
    Situation other = SituationGenerator.of(NOW).situation(random.nextInt(1_000_000));
    Situation.Builder builder = from.toBuilder();
    for (Attribute attribute : NOW.schema().attributes()) {
      if (random.nextInt(4) == 0) {
        builder.setNullable(attribute.name(), other.find(attribute).orElse(null));
      }
    }
    return builder.build();
  }

  private static Situation mixed(Situation then, Situation now) {
    Situation.Builder builder = then.toBuilder();
    for (Attribute attribute : NOW.schema().attributes()) {
      if (then.find(attribute).isPresent() && now.find(attribute).isPresent()) {
        builder.setNullable(attribute.name(), now.find(attribute).orElseThrow());
      }
    }
    return builder.build();
  }

  @Test
  void leavesOutWhoeverComesTwice() {
    Earlier earlier = new Earlier();
    for (int i = 0; i < 5_000; i++) {
      earlier.add(ClientKey.of("client-" + i), Standing.SELF_CARE);
    }
    earlier.add(ClientKey.of("client-7"), Standing.NETWORK);

    assertThat(earlier.find(ClientKey.of("client-7"))).isNegative();
    assertThat(earlier.find(ClientKey.of("client-8"))).isNotNegative();
    assertThat(earlier.unclear()).isEqualTo(1);
    assertThat(earlier.total(Standing.SELF_CARE)).isEqualTo(4_999);
  }
}
