package fi.nelikentta.drools;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.fixtures.PackGenerator;
import fi.nelikentta.fixtures.PackShape;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.When;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProverTest {
  private static final long RANDOM = Long.getLong("nelikentta.proof", 30_000);
  private static final int PACKS = Integer.getInteger("nelikentta.packs", 16);

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
      Proof proof = prover.prove(RANDOM, 20261122);

      assertThat(proof.differences()).isEmpty();
      assertThat(proof.combinations()).isPositive();
    }
  }

  @Test
  void everyEngineGivesTheSameForRandomPacksOfTheWholeLanguage() {
    PackGenerator generator = new PackGenerator(PackShape.WHOLE);
    for (int first = 0; first < PACKS; first += 8) {
      List<RulePack> packs = new ArrayList<>();
      for (int seed = first; seed < Math.min(first + 8, PACKS); seed++) {
        packs.add(generator.pack(seed));
      }
      List<DroolsEngine> printed = DroolsEngine.createAll(packs, DrlText.PRINTED);
      List<DroolsEngine> authors = DroolsEngine.createAll(packs, DrlText.AUTHORS);
      for (int i = 0; i < packs.size(); i++) {
        RulePack pack = packs.get(i);
        try (Prover prover =
            new Prover(pack, StrategyEngine.create(pack), printed.get(i), authors.get(i))) {
          assertThat(prover.prove(1_000, i).differences()).as("seed %d", first + i).isEmpty();
        }
      }
    }
  }

  /** A pack in which every operator decides something. */
  private static RulePack everyOperator() {
    String attributes =
        """
        n: { type: Integer, axis: complexity, min: 0, max: 20 }
        m: { type: Integer, axis: complexity, min: 0, max: 20 }
        d: { type: Double, axis: complexity, min: 0, max: 5 }
        b: { type: Boolean, axis: complexity }
        s: { type: String, axis: copingDifficulty, codes: [low, middle, high] }
        t: { type: String, axis: copingDifficulty }
        c: { type: Codes, axis: copingDifficulty, codes: [x, y, z] }
        """;
    List<String> conditions =
        List.of(
            "n == 4",
            "n != null, n != 7",
            "n < 3",
            "d <= 1.5",
            "n > 12",
            "d >= 3.25",
            "n in ( 2, 9 )",
            "n != null && n not in ( 1, 5 )",
            "b == true",
            "s == \"low\"",
            "s != null, s != \"high\"",
            "s in ( \"middle\", \"high\" )",
            "t != null, t str[startsWith] \"I1\"",
            "t == \"E11\"",
            "c contains \"x\"",
            "c != null, c not contains \"y\"",
            "m == null",
            "n != null, m != null, n < m",
            "n != null, m != null, n == m",
            "d != null && !( d > 2 )",
            "n > 15 || d > 4.5",
            "n > 6 && b == false");
    StringBuilder drl = new StringBuilder("package every.operator\n");
    StringBuilder texts = new StringBuilder("title: x\nstrategies:\n");
    for (String strategy : List.of("SELF_CARE", "COLLABORATION", "NETWORK", "COMMUNITY")) {
      texts.append("  ").append(strategy).append(": { name: x }\n");
    }
    texts.append("attributes:\n");
    for (String name : List.of("n", "m", "d", "b", "s", "t", "c")) {
      texts.append("  ").append(name).append(": { label: x }\n");
    }
    texts.append("rules:\n  assign.all: { professional: x }\n");
    for (int i = 0; i < conditions.size(); i++) {
      drl.append("rule \"r" + i + "\" @source(\"x\") @supports(\"item\")\nwhen ClientSituation( ")
          .append(conditions.get(i))
          .append(" ) then complexity.add(" + (i + 1) + "); end\n");
      texts.append("  r" + i + ": { professional: x }\n");
    }
    drl.append(
        "rule \"assign.all\" @source(\"x\") @supports(\"item\")\n"
            + "when Position() then verdict.assign(CustomerStrategy.SELF_CARE); end\n");
    return PackLoader.of(
            Map.of(
                "pack.yaml",
                "id: every\nversion: 1.0.0\nlanguages: [en]\n",
                "attributes.yaml",
                attributes,
                "rules.drl",
                drl.toString(),
                "texts/en.yaml",
                texts.toString()))
        .orThrow();
  }

  @Test
  void catchesABugPlantedInEachCompiledOperator() {
    RulePack pack = everyOperator();
    DroolsEngine printed = DroolsEngine.create(pack);
    DroolsEngine authors = DroolsEngine.create(pack, DrlText.AUTHORS);
    int planted = 0;

    for (int i = 0; i < pack.rules().size(); i++) {
      Rule rule = pack.rules().get(i);
      if (rule.when().situation() == null) {
        continue;
      }
      for (Condition wrong : wrongReadings(rule.when().situation())) {
        List<Rule> rules = new ArrayList<>(pack.rules());
        rules.set(
            i,
            new Rule(
                rule.name(),
                new When(wrong, rule.when().position()),
                rule.verb(),
                rule.grounds(),
                rule.place()));
        StrategyEngine miscompiled =
            new Miscompiled(pack, StrategyEngine.create(pack.withRules(rules)));
        Prover prover = new Prover(pack, miscompiled, printed, authors);

        assertThat(prover.prove(300, 7).holds()).as("%s read as %s", rule, wrong).isFalse();
        planted++;
      }
    }
    assertThat(planted).isGreaterThan(40);
    printed.close();
    authors.close();
  }

  /** What a compiler that has one thing wrong would make of the condition. */
  private static List<Condition> wrongReadings(Condition condition) {
    List<Condition> wrong = new ArrayList<>();
    if (condition instanceof Condition.All all) {
      wrong.add(new Condition.Any(all.parts(), all.place()));
      for (int i = 0; i < all.parts().size(); i++) {
        int at = i;
        wrongReadings(all.parts().get(i)).stream()
            .filter(part -> !(part instanceof Condition.NullTest))
            .forEach(
                part -> wrong.add(new Condition.All(with(all.parts(), at, part), all.place())));
      }
    } else if (condition instanceof Condition.Any any) {
      wrong.add(new Condition.All(any.parts(), any.place()));
    } else if (condition instanceof Condition.Not not) {
      wrong.add(not.part());
    } else if (condition instanceof Condition.NullTest test) {
      wrong.add(
          new Condition.NullTest(
              test.attribute(),
              test.operator() == Operator.EQUAL ? Operator.NOT_EQUAL : Operator.EQUAL,
              test.place()));
    } else if (condition instanceof Condition.Pair pair) {
      wrong.add(
          new Condition.Pair(pair.left(), other(pair.operator()), pair.right(), pair.place()));
    } else if (condition instanceof Condition.Test test) {
      wrong.add(
          new Condition.Test(
              test.attribute(), other(test.operator()), test.literals(), test.place()));
      shifted(test).ifPresent(wrong::add);
    }
    return wrong;
  }

  private static List<Condition> with(List<Condition> parts, int at, Condition part) {
    List<Condition> changed = new ArrayList<>(parts);
    changed.set(at, part);
    return changed;
  }

  private static Operator other(Operator operator) {
    return switch (operator) {
      case EQUAL -> Operator.NOT_EQUAL;
      case NOT_EQUAL -> Operator.EQUAL;
      case LESS -> Operator.LESS_OR_EQUAL;
      case LESS_OR_EQUAL -> Operator.LESS;
      case GREATER -> Operator.GREATER_OR_EQUAL;
      case GREATER_OR_EQUAL -> Operator.GREATER;
      case IN -> Operator.NOT_IN;
      case NOT_IN -> Operator.IN;
      case STARTS_WITH -> Operator.EQUAL;
      case CONTAINS -> Operator.NOT_CONTAINS;
      case NOT_CONTAINS -> Operator.CONTAINS;
    };
  }

  /** The same test off by one: a limit, or a value left out of a list. */
  private static java.util.Optional<Condition> shifted(Condition.Test test) {
    UnaryOperator<Literal> shift =
        literal ->
            literal instanceof Literal.Num number ? new Literal.Num(number.value() + 1) : literal;
    List<Literal> literals =
        test.literals().size() > 1
            ? test.literals().subList(1, test.literals().size())
            : test.literals().stream().map(shift).toList();
    return literals.equals(test.literals())
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new Condition.Test(test.attribute(), test.operator(), literals, test.place()));
  }
}
