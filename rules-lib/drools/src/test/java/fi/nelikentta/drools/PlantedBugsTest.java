package fi.nelikentta.drools;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A prover that finds nothing must be one that would have found something. */
class PlantedBugsTest {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);
  private static final long SAMPLE = 60;
  private static final String[] WAYS = {
    "compiled", "compiled in columns", "compiled in columns without unknowns"
  };

  static List<PlantedPack> packs() {
    return PlantedPack.ALL;
  }

  @ParameterizedTest
  @MethodSource("packs")
  void catchesEveryWrongReadingOfEveryRuleHoweverItIsAsked(PlantedPack planted) {
    RulePack pack = planted.load();
    List<String> missed = new ArrayList<>();
    int count = 0;
    try (Remembering printed = new Remembering(DroolsEngine.create(pack));
        Remembering authors = new Remembering(DroolsEngine.create(pack, DrlText.AUTHORS))) {
      for (int i = 0; i < pack.rules().size(); i++) {
        for (Rule wrong : WrongReadings.of(pack.rules().get(i))) {
          List<Rule> rules = new ArrayList<>(pack.rules());
          rules.set(i, wrong);
          StrategyEngine miscompiled =
              new Miscompiled(pack, StrategyEngine.create(pack.withRules(rules)));
          Prover prover = new Prover(pack, miscompiled, printed, authors);
          count++;

          List<String> caught = engines(prover.prove(2_000, 7, SAMPLE));
          if (!caught.equals(List.of(WAYS))) {
            missed.add(wrong.name() + " " + wrong.when() + " " + wrong.verb() + ": " + caught);
          }
        }
      }
    }
    assertThat(missed).isEmpty();
    assertThat(count).isGreaterThan(2 * pack.rules().size());
  }

  @Test
  void catchesAnotherMinimumOfWhatMustBeKnown() {
    RulePack pack = PlantedPack.VERBS.load();
    RulePack other = PlantedPack.VERBS.withMinimum(0.25).load();
    StrategyEngine wrong = StrategyEngine.create(other);

    Proof proof = proof(pack, new OneByOne(pack, one -> wrong.evaluate(over(other, one), DATE)));

    // With nothing unknown, no minimum matters.
    assertThat(engines(proof)).containsExactly("compiled", "compiled in columns");
  }

  private static Situation over(RulePack pack, Situation situation) {
    Situation.Builder builder = pack.situation(situation.clientId());
    for (Attribute attribute : situation.schema().attributes()) {
      builder.setNullable(attribute.name(), situation.find(attribute).orElse(null));
    }
    return builder.build();
  }

  @Test
  void catchesABugOfColumnsWithoutUnknownsAlone() {
    RulePack pack = PlantedPack.CODES.load();
    StrategyEngine right = StrategyEngine.create(pack);
    StrategyEngine wrong = StrategyEngine.create(pack.withRules(pack.rules().subList(1, 10)));
    StrategyEngine columns =
        new OneByOne(pack, one -> right.evaluate(one, DATE)) {
          @Override
          public Iterable<Proposal> evaluateAll(Iterable<Situation> situations, LocalDate date) {
            boolean complete =
                StreamSupport.stream(situations.spliterator(), false)
                    .allMatch(Situation::isComplete);
            return (complete ? wrong : right).evaluateAll(situations, date);
          }
        };

    assertThat(engines(proof(pack, columns))).containsExactly(WAYS[2]);
  }

  @Test
  void tellsAtWhichSituationAnEngineFails() {
    RulePack pack = PlantedPack.CODES.load();
    StrategyEngine right = StrategyEngine.create(pack);

    Proof proof =
        proof(
            pack,
            new OneByOne(
                pack,
                one -> {
                  if (one.isKnown(2) && one.slot(2) == 1 && !one.isKnown(0)) {
                    throw new IllegalStateException("no cell 9\nTry: another.");
                  }
                  return right.evaluate(one, DATE);
                }));

    assertThat(engines(proof)).containsExactly("compiled", "compiled in columns");
    assertThat(proof.differences())
        .hasSize(4)
        .allSatisfy(
            one -> {
              assertThat(one.got()).isEqualTo("IllegalStateException: no cell 9");
              assertThat(one.expected()).startsWith("ASSIGNED SELF_CARE ");
              assertThat(one.values()).containsEntry("b", true);
              assertThat(one.values().get("c")).isNull();
            });
  }

  @Test
  void tellsOfABlockThatFailsThoughNobodyInItDoes() {
    RulePack pack = PlantedPack.CODES.load();
    StrategyEngine right = StrategyEngine.create(pack);
    StrategyEngine columns =
        new OneByOne(pack, one -> right.evaluate(one, DATE)) {
          @Override
          public Iterable<Proposal> evaluateAll(Iterable<Situation> situations, LocalDate date) {
            List<Situation> all = new ArrayList<>();
            situations.forEach(all::add);
            return right.evaluateAll(all.size() > 100 ? all.subList(0, 100) : all, date);
          }
        };

    Proof proof = proof(pack, columns);

    assertThat(engines(proof)).contains("compiled in columns");
    assertThat(proof.differences())
        .extracting(Proof.Difference::got)
        .allMatch(got -> got.startsWith("100 answers for "));
  }

  @Test
  void tellsThatDroolsFails() {
    RulePack pack = PlantedPack.CODES.load();
    StrategyEngine failing =
        new OneByOne(
            pack,
            one -> {
              throw new IllegalStateException();
            });
    try (Prover prover =
        new Prover(pack, StrategyEngine.create(pack), failing, DroolsEngine.create(pack))) {
      Proof proof = prover.prove(10, 7, SAMPLE);

      assertThat(engines(proof)).containsExactly("drools");
      assertThat(proof.differences())
          .extracting(Proof.Difference::got)
          .containsOnly("IllegalStateException");
    }
  }

  private static Proof proof(RulePack pack, StrategyEngine compiled) {
    try (Prover prover =
        new Prover(
            pack,
            compiled,
            DroolsEngine.create(pack),
            DroolsEngine.create(pack, DrlText.AUTHORS))) {
      return prover.prove(2_000, 7, SAMPLE);
    }
  }

  /** The engines that differ, in order of name. */
  private static List<String> engines(Proof proof) {
    return proof.differences().stream().map(Proof.Difference::engine).distinct().sorted().toList();
  }
}
