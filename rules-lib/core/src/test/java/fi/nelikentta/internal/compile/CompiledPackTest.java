package fi.nelikentta.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledPackTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../rules/packs/asiakkuus",
        "../../fixtures/packs/randhie",
        "../../fixtures/packs/faulty",
        "../../fixtures/contract/plain/pack",
        "../../fixtures/contract/edgy/pack",
        "../../fixtures/contract/broken/pack",
        "../../fixtures/contract/edgy-broken/pack",
        "../../fixtures/contract/rejects/pack",
        "../../fixtures/contract/decimal-comma/pack",
      })
  void givesWhatTheInterpreterGives(String folder) {
    RulePack pack = RulePack.load(Path.of(folder));
    Chart chart = new Chart(pack);
    StrategyEngine engine = StrategyEngine.create(pack);
    SplittableRandom random = new SplittableRandom(20261122);
    List<Situation> situations = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      situations.add(situation(pack, random, i < 1_100 ? 0 : (i % 4) / 4.0));
    }

    Iterator<Proposal> inColumns = engine.evaluateAll(situations, DATE).iterator();
    for (Situation situation : situations) {
      Proposal expected = chart.evaluate(situation, DATE, chart.interpret());

      check(engine.evaluate(situation, DATE), expected);
      check(inColumns.next(), expected);
    }
    assertThat(inColumns.hasNext()).isFalse();
  }

  private static void check(Proposal got, Proposal expected) {
    assertThat(got.toString()).isEqualTo(expected.toString());
    assertThat(got.evidence()).isEqualTo(expected.evidence());
    assertThat(got.tags()).isEqualTo(expected.tags());
    assertThat(got.decidedBy()).isEqualTo(expected.decidedBy());
    assertThat(got.stops()).isEqualTo(expected.stops());
  }

  private static Situation situation(RulePack pack, SplittableRandom random, double unknown) {
    Situation.Builder builder = pack.situation("c" + random.nextInt(1000));
    for (Attribute attribute : pack.schema().attributes()) {
      if (random.nextDouble() < unknown) {
        continue;
      }
      if (attribute.type().isNumber()) {
        double low = Math.max(attribute.least(), -30);
        double high = Math.max(low, Math.min(attribute.greatest(), 70));
        double value = low + (high - low) * random.nextDouble();
        builder.tryNumber(
            attribute,
            attribute.type() == ValueType.INTEGER || random.nextBoolean()
                ? Math.rint(value)
                : value);
      } else if (attribute.type() == ValueType.BOOLEAN) {
        builder.tryBoolean(attribute, random.nextBoolean());
      } else if (attribute.isCoded()) {
        List<String> codes = attribute.domain().codes();
        builder.tryText(attribute, codes.get(random.nextInt(codes.size())));
      } else if (attribute.type() == ValueType.STRING) {
        builder.tryText(attribute, random.nextBoolean() ? "I10" : "x");
      } else {
        List<String> codes = new ArrayList<>();
        for (String code : attribute.domain().codes()) {
          if (random.nextBoolean()) {
            codes.add(code);
          }
        }
        builder.tryCodes(attribute, codes);
      }
    }
    return builder.build();
  }
}
