package fi.nelikentta.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.nelikentta.Outcome;
import fi.nelikentta.Proposal;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.RuleRun;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The search against trying every value of every attribute, over seeded random packs. */
class BruteForceTest {
  private static final int SEEDS = 150;
  private static final int SITUATIONS = 6;

  @Test
  void findsTheSmallestChangeOfOneOrTwo() {
    int[] found = new int[3];
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      RulePack pack = pack(random);
      for (int i = 0; i < SITUATIONS; i++) {
        Situation situation = situation(pack, random);
        found[check("seed " + seed + ", " + i, pack, situation)]++;
      }
    }
    assertThat(found[1]).as("situations with a change of one").isGreaterThan(200);
    assertThat(found[2]).as("situations with a change of two").isGreaterThan(100);
    assertThat(found[0]).as("situations with none").isGreaterThan(20);
  }

  @Test
  void findsTheSmallestChangeOfTwoThatAreComparedWithEachOther() {
    int[] found = new int[3];
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      RulePack pack = meetingPack(random);
      for (int i = 0; i < SITUATIONS; i++) {
        Situation situation = situation(pack, random);
        found[check("seed " + seed + ", " + i, pack, situation)]++;
      }
    }
    assertThat(found[2]).as("situations with a change of two").isGreaterThan(100);
  }

  /** How many attributes the smallest change has; 0 for none. */
  private static int check(String where, RulePack pack, Situation situation) {
    Proposal proposal = PackText.evaluate(pack, situation);
    SensitivitySearch search = proposal.explain(Locale.ENGLISH).sensitivity();
    if (proposal.outcome() == Outcome.REFERRED) {
      assertThat(search.outcome()).as(where).isEqualTo(SensitivitySearch.Outcome.NOT_REACHED);
      return 0;
    }
    Tried expected = smallest(pack, situation, proposal);
    assertThat(search.outcome())
        .as(where)
        .isEqualTo(
            expected == null ? SensitivitySearch.Outcome.NONE : SensitivitySearch.Outcome.FOUND);
    Sensitivity actual = search.found();
    if (actual == null) {
      return 0;
    }
    assertThat(actual.changes()).as(where).extracting(Change::attribute).isEqualTo(expected.who);
    assertThat(actual.size()).as(where).isCloseTo(expected.size, within(1e-12));
    Situation changed = situation;
    for (Change change : actual.changes()) {
      assertThat(change.size())
          .as(where)
          .isCloseTo(size(change.attribute(), situation, change.to()), within(1e-12));
      changed = with(changed, change.attribute(), change.to());
    }
    assertThat(strategy(PackText.evaluate(pack, changed)))
        .as(where)
        .isEqualTo(actual.strategy())
        .isNotEqualTo(strategy(proposal));
    return actual.changes().size();
  }

  @Test
  void measuresHowNearARuleWasToFiring() {
    for (int seed = 0; seed < SEEDS / 3; seed++) {
      Random random = new Random(seed);
      RulePack pack = pack(random);
      Situation situation = situation(pack, random);
      Explanation explanation = PackText.evaluate(pack, situation).explain(Locale.ENGLISH);

      for (WhyNot whyNot : explanation.whyNot()) {
        if (!whyNot.rule().isPhase2()) {
          assertThat(whyNot.nearness())
              .as("seed " + seed + " " + whyNot.rule().name())
              .isEqualTo(nearness(pack, situation, whyNot.rule().name()));
        }
      }
    }
  }

  private record Tried(List<Attribute> who, double size) {}

  private static Tried smallest(RulePack pack, Situation situation, Proposal proposal) {
    Chart chart = new Chart(pack);
    try (RuleRun run = chart.interpret()) {
      List<Attribute> attributes = pack.schema().attributes();
      Tried best = null;
      for (Attribute one : attributes) {
        for (Object value : values(one, situation)) {
          double size = size(one, situation, value);
          if ((best == null || size < best.size)
              && isOther(chart, run, with(situation, one, value), proposal)) {
            best = new Tried(List.of(one), size);
          }
        }
      }
      for (int i = 0; i < attributes.size() && (best == null || best.who.size() == 2); i++) {
        for (int j = i + 1; j < attributes.size(); j++) {
          best =
              smallest(chart, run, situation, proposal, attributes.get(i), attributes.get(j), best);
        }
      }
      return best;
    }
  }

  private static Tried smallest(
      Chart chart,
      RuleRun run,
      Situation situation,
      Proposal proposal,
      Attribute one,
      Attribute other,
      Tried before) {
    Tried best = before;
    for (Object value : values(one, situation)) {
      Situation changed = with(situation, one, value);
      for (Object otherValue : values(other, situation)) {
        double size = size(one, situation, value) + size(other, situation, otherValue);
        if ((best == null || size < best.size - 1e-12)
            && isOther(chart, run, with(changed, other, otherValue), proposal)) {
          best = new Tried(List.of(one, other), size);
        }
      }
    }
    return best;
  }

  private static boolean isOther(Chart chart, RuleRun run, Situation situation, Proposal proposal) {
    CustomerStrategy strategy = strategy(chart.evaluate(situation, proposal.date(), run));
    return strategy != null && strategy != strategy(proposal);
  }

  private static double nearness(RulePack pack, Situation situation, String rule) {
    List<String> names = pack.rules().stream().map(Rule::name).toList();
    double least = Double.POSITIVE_INFINITY;
    try (RuleRun run = new Chart(pack).interpret()) {
      for (Attribute attribute : pack.schema().attributes()) {
        for (Object value : values(attribute, situation)) {
          Situation changed = with(situation, attribute, value);
          if (run.fireSituation(changed).get(names.indexOf(rule))) {
            least = Math.min(least, size(attribute, situation, value));
          }
        }
      }
    }
    return least;
  }

  private static CustomerStrategy strategy(Proposal proposal) {
    return proposal instanceof Proposal.Assigned assigned ? assigned.strategy() : null;
  }

  private static Situation with(Situation situation, Attribute attribute, Object value) {
    return situation.toBuilder().setNullable(attribute.name(), value).build();
  }

  private static double size(Attribute attribute, Situation situation, Object value) {
    Object present = situation.find(attribute).orElseThrow();
    if (attribute.type() == ValueType.INTEGER) {
      return Math.abs((Integer) value - (Integer) present)
          / (attribute.domain().max() - attribute.domain().min());
    }
    if (present instanceof List<?> before) {
      Set<Object> apart = new HashSet<>(before);
      apart.addAll((List<?>) value);
      Set<Object> same = new HashSet<>(before);
      same.retainAll((List<?>) value);
      return apart.size() - same.size();
    }
    return 1;
  }

  /** All other values of a known attribute. */
  private static List<Object> values(Attribute attribute, Situation situation) {
    Object present = situation.find(attribute).orElse(null);
    List<Object> values = new ArrayList<>();
    if (present == null) {
      return values;
    }
    switch (attribute.type()) {
      case INTEGER -> {
        for (int i = (int) attribute.least(); i <= attribute.greatest(); i++) {
          values.add(i);
        }
      }
      case BOOLEAN -> values.addAll(List.of(true, false));
      case STRING -> values.addAll(attribute.domain().codes());
      default -> {
        List<String> codes = attribute.domain().codes();
        for (int subset = 0; subset < 1 << codes.size(); subset++) {
          List<String> list = new ArrayList<>();
          for (int i = 0; i < codes.size(); i++) {
            if ((subset >> i & 1) != 0) {
              list.add(codes.get(i));
            }
          }
          values.add(list);
        }
      }
    }
    values.remove(present);
    return values;
  }

  private static Situation situation(RulePack pack, Random random) {
    Situation.Builder builder = pack.situation("x");
    for (Attribute attribute : pack.schema().attributes()) {
      if (random.nextInt(5) > 0) {
        Object value =
            switch (attribute.type()) {
              case INTEGER ->
                  (int) attribute.least()
                      + random.nextInt((int) (attribute.greatest() - attribute.least()) + 1);
              case BOOLEAN -> random.nextBoolean();
              case STRING ->
                  attribute.domain().codes().get(random.nextInt(attribute.domain().codes().size()));
              default ->
                  attribute.domain().codes().stream().filter(code -> random.nextBoolean()).toList();
            };
        builder.setNullable(attribute.name(), value);
      }
    }
    return builder.build();
  }

  private static RulePack pack(Random random) {
    PackText pack =
        new PackText("en")
            .manifest("stops: { stop: urgent }")
            .attribute("i0", "type: Integer, axis: complexity, min: 0, max: 7", "label: I0")
            .attribute("i1", "type: Integer, axis: copingDifficulty, min: 0, max: 5", "label: I1")
            .attribute("i2", "type: Integer, axis: complexity, min: 0, max: 12", "label: I2")
            .attribute("b0", "type: Boolean, axis: copingDifficulty", "label: B0")
            .attribute(
                "s0", "type: String, axis: copingDifficulty, codes: [a, b, c, d]", "label: S0")
            .attribute("c0", "type: Codes, axis: complexity, codes: [x, y, z]", "label: C0")
            .texts("stops: { stop: { name: Stop } }");
    for (int i = 0; i < 8; i++) {
      String axis = random.nextBoolean() ? "complexity" : "copingDifficulty";
      int points = random.nextInt(4) == 0 ? -10 - random.nextInt(20) : 10 + random.nextInt(30);
      pack.rule(
          "points." + i,
          "ClientSituation( " + condition(random) + " )",
          axis + ".add(" + points + ");");
    }
    if (random.nextInt(3) == 0) {
      pack.rule("stop", "ClientSituation( b0 == true, s0 == \"d\" )", "verdict.refer(\"stop\");");
    }
    if (random.nextInt(3) == 0) {
      pack.rule(
          "strategy.extra",
          "ClientSituation( " + condition(random) + " ) Position( complexity >= 55 )",
          "verdict.assign(CustomerStrategy.NETWORK);");
    }
    return pack.quadrants().load();
  }

  /** Packs in which two numbers compared with each other often have to change together. */
  private static RulePack meetingPack(Random random) {
    PackText pack =
        new PackText("en")
            .attribute("i0", "type: Integer, axis: complexity, min: 0, max: 9", "label: I0")
            .attribute("i1", "type: Integer, axis: copingDifficulty, min: -2, max: 5", "label: I1")
            .attribute("i2", "type: Integer, axis: complexity, min: 0, max: 12", "label: I2");
    String[] operators = {"<", "<=", "==", "!=", ">", ">="};
    for (int i = 0; i < 5; i++) {
      int one = random.nextInt(3);
      int other = (one + 1 + random.nextInt(2)) % 3;
      int low = random.nextInt(6);
      String apart = "i" + one + " " + operators[random.nextInt(6)] + " i" + other;
      String known = "i" + one + " != null && i" + other + " != null";
      String within = "i" + one + " >= " + low + " && i" + other + " <= " + random.nextInt(6);
      String axis = random.nextBoolean() ? "complexity" : "copingDifficulty";
      pack.rule(
          "points." + i,
          "ClientSituation( " + known + " && " + within + " && " + apart + " )",
          axis + ".add(" + (random.nextInt(4) == 0 ? -20 : 20 + random.nextInt(30)) + ");");
    }
    return pack.quadrants().load();
  }

  private static String condition(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> leaf(random) + ", " + leaf(random);
      case 1 -> "( " + leaf(random) + " ) || ( " + leaf(random) + " )";
      default -> leaf(random);
    };
  }

  private static String leaf(Random random) {
    String number = "i" + random.nextInt(3);
    int literal = random.nextInt(6);
    return switch (random.nextInt(10)) {
      case 0 -> number + " >= " + literal;
      case 1 -> number + " < " + literal;
      case 2 -> number + " in ( " + literal + ", " + (literal == 5 ? 0 : literal + 1) + " )";
      case 3 -> number + " != null && " + number + " != " + literal;
      case 4 -> "i0 != null && i1 != null && i0 < i1";
      case 5 -> "i2 != null && i0 != null && i2 == i0";
      case 6 -> "b0 == " + random.nextBoolean();
      case 7 -> "s0 in ( \"a\", \"c\" )";
      case 8 -> "s0 != null && !( s0 == \"b\" )";
      default ->
          random.nextBoolean()
              ? "c0 contains \"x\" && c0 contains \"y\""
              : "c0 != null && c0 not contains \"z\"";
    };
  }
}
