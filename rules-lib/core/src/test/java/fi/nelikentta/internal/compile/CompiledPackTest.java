package fi.nelikentta.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
    compare(RulePack.load(Path.of(folder)));
  }

  /** Too many ways to list, ranges without places, long lists of codes, words by the dozen. */
  @Test
  void givesWhatTheInterpreterGivesForConditionsOfEveryForm() {
    StringBuilder dictionary = new StringBuilder();
    StringBuilder texts =
        new StringBuilder(
            """
            title: x
            strategies:
              SELF_CARE: { name: x }
              COLLABORATION: { name: x }
              NETWORK: { name: x }
              COMMUNITY: { name: x }
            tags: { apart: x }
            stops: { enough: { name: x } }
            attributes:
            """);
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      attributes.add("small" + i + ": { type: Integer, axis: complexity, min: -3, max: 3 }");
      attributes.add("large" + i + ": { type: Integer, axis: copingDifficulty, min: -30 }");
      attributes.add("broken" + i + ": { type: Double, axis: complexity, min: -30, max: 70 }");
      attributes.add("wide" + i + ": { type: Integer, min: -900, max: 900 }");
    }
    attributes.add("few: { type: Codes, codes: [a, b, c] }");
    attributes.add("codes: { type: Codes, codes: [a, b, c, d, e, f, g, h, i, j, k, l] }");
    for (String attribute : attributes) {
      dictionary.append(attribute).append('\n');
      texts.append("  " + attribute.substring(0, attribute.indexOf(':')) + ": { label: x }\n");
    }
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int next = (i + 1) % 12;
      conditions.add("large" + i + " >= 4 || ( broken" + i + " < 1.5 && small" + i + " == 2 )");
      conditions.add("small" + i + " != null, small" + i + " not in ( 1, 2 ), wide" + i + " > 7");
      conditions.add(pair("small" + i, "<", "small" + next));
      conditions.add(pair("wide" + i, ">=", "wide" + next));
      conditions.add(pair("broken" + i, "==", "broken" + next));
      conditions.add("small" + i + " == null || small" + i + " >= " + (i - 6) % 4);
      conditions.add("codes contains \"" + (char) ('a' + i) + "\", large" + next + " <= 20");
    }
    // Twelve ways, and one that is nowhere true.
    conditions.add(
        "( small0 == 1 || broken1 < 2 || wide2 > 5 ), ( small3 == 1 || broken4 < 2 ),"
            + " ( large5 >= 3 || few contains \"b\" )");
    conditions.add("small0 > 2, small0 < 1");
    StringBuilder drl = new StringBuilder("package made.up\n");
    texts.append("rules:\n");
    for (int i = 0; i < conditions.size(); i++) {
      String verb =
          i % 17 == 3
              ? "verdict.tag(\"apart\");"
              : i == conditions.size() - 1
                  ? "verdict.refer(\"enough\");"
                  : (i % 2 == 0 ? "complexity" : "copingDifficulty")
                      + ".add("
                      + (i % 5 == 0 ? -4 : 3 + i % 3)
                      + ");";
      rule(drl, texts, "r" + i, "ClientSituation( " + conditions.get(i) + " )", verb);
    }
    rule(drl, texts, "all", "ClientSituation()", "complexity.add(2);");
    String[] strategies = {"SELF_CARE", "COLLABORATION", "COMMUNITY", "NETWORK"};
    for (int i = 0; i < strategies.length; i++) {
      String position =
          "Position( complexity "
              + ((i & 1) == 0 ? "<" : ">=")
              + " 40, copingDifficulty "
              + ((i & 2) == 0 ? "<" : ">=")
              + " 40 )";
      String gate = i == 2 ? " ClientSituation( small0 == null || small0 < 3 )" : "";
      rule(
          drl,
          texts,
          "s" + i,
          position + gate,
          "verdict.assign(CustomerStrategy." + strategies[i] + ");");
    }

    compare(
        PackLoader.of(
                Map.of(
                    "pack.yaml",
                    "id: made\nversion: 1.0.0\nlanguages: [en]\ntags: [apart]\n"
                        + "stops: { enough: out-of-scope }\n"
                        + "minimumKnown: { complexity: 0.3 }\n",
                    "attributes.yaml",
                    dictionary.toString(),
                    "rules.drl",
                    drl.toString(),
                    "texts/en.yaml",
                    texts.toString()))
            .orThrow());
  }

  /** More codes than a short number counts. */
  @Test
  void tellsTheLastOfVeryManyCodesFromTheFirst() {
    String codes =
        IntStream.range(0, 70_000).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    RulePack pack =
        small(
            "code: { type: String, axis: complexity, codes: [" + codes + "] }\n",
            "ClientSituation( code in ( \"c0\", \"c69999\" ) )");
    StrategyEngine engine = StrategyEngine.create(pack);
    List<Situation> clients =
        Stream.of("c0", "c1", "c32767", "c65536", "c69999")
            .map(code -> pack.situation(code).set("code", code).build())
            .toList();

    List<Integer> points = new ArrayList<>();
    engine.evaluateAll(clients, DATE).forEach(one -> points.add(one.position().complexity()));

    assertThat(points).containsExactly(7, 0, 0, 0, 7);
  }

  /** Those before the bad one are answered, and nobody gets another's answer. */
  @Test
  void tellsOfASituationOfAnotherPackWhenItsTurnComes() {
    RulePack pack = small("n: { type: Integer, min: 0, max: 9 }\n", "ClientSituation( n >= 5 )");
    RulePack other = small("n: { type: Integer, min: 0, max: 9 }\n", "ClientSituation( n >= 5 )");
    List<Situation> clients = new ArrayList<>();
    for (int i = 0; i < 1_030; i++) {
      clients.add((i == 1_026 ? other : pack).situation("c" + i).set("n", i % 10).build());
    }
    Iterator<Proposal> proposals =
        StrategyEngine.create(pack).evaluateAll(clients, DATE).iterator();

    for (int i = 0; i < 1_026; i++) {
      assertThat(proposals.next().position().complexity()).isEqualTo(i % 10 >= 5 ? 7 : 0);
    }
    assertThatThrownBy(proposals::next).hasMessageContaining("another pack");
    assertThat(proposals.next().clientId()).isEqualTo("c1027");
  }

  private static RulePack small(String attributes, String when) {
    StringBuilder drl = new StringBuilder("package made.up\n");
    StringBuilder texts =
        new StringBuilder(
            """
            title: x
            strategies:
              SELF_CARE: { name: x }
              COLLABORATION: { name: x }
              NETWORK: { name: x }
              COMMUNITY: { name: x }
            """);
    String name = attributes.substring(0, attributes.indexOf(':'));
    texts.append("attributes: { " + name + ": { label: x } }\nrules:\n");
    rule(drl, texts, "one", when, "complexity.add(7);");
    rule(drl, texts, "all", "Position()", "verdict.assign(CustomerStrategy.NETWORK);");
    return PackLoader.of(
            Map.of(
                "pack.yaml",
                "id: made\nversion: 1.0.0\nlanguages: [en]\n",
                "attributes.yaml",
                attributes,
                "rules.drl",
                drl.toString(),
                "texts/en.yaml",
                texts.toString()))
        .orThrow();
  }

  private static String pair(String left, String operator, String right) {
    return left + " != null, " + right + " != null, " + left + " " + operator + " " + right;
  }

  private static void rule(
      StringBuilder drl, StringBuilder texts, String name, String when, String then) {
    drl.append("rule \"" + name + "\" @source(\"made\") @supports(\"item\")\nwhen ");
    drl.append(when).append(" then ").append(then).append(" end\n");
    texts.append("  " + name + ": { professional: x }\n");
  }

  private static void compare(RulePack pack) {
    Chart chart = new Chart(pack);
    StrategyEngine engine = StrategyEngine.create(pack);
    SplittableRandom random = new SplittableRandom(20261122);
    List<Situation> situations = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      situations.add(situation(pack, random, i < 1_100 ? 0 : (i % 4) / 4.0));
    }

    List<Proposal> interpreted = new ArrayList<>();
    Iterator<Proposal> inColumns = engine.evaluateAll(situations, DATE).iterator();
    for (Situation situation : situations) {
      Proposal expected = chart.evaluate(situation, DATE, chart.interpret());
      interpreted.add(expected);

      check(engine.evaluate(situation, DATE), expected);
      check(inColumns.next(), expected);
    }
    assertThat(inColumns.hasNext()).isFalse();
    if (engine instanceof CompiledEngine compiled) {
      // Complete clients and others.
      for (int from : new int[] {0, 1_100}) {
        ValueByValue.check(
            compiled.compiled(),
            situations.subList(from, from + 300),
            interpreted.subList(from, from + 300));
      }
    }
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
