package fi.nelikentta.authoring.diff;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.fixtures.PackGenerator;
import fi.nelikentta.fixtures.PackShape;
import fi.nelikentta.fixtures.SituationGenerator;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PopulationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final SmallPack PLAIN = SmallPack.plain();

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsWhatTheEnginesGiveAndEverySumAgrees(long seed) {
    RulePack before = new PackGenerator(PackShape.SMALL).pack(seed);
    RulePack after = new Mutations(seed).of(before, 3);
    List<Situation> clients = SituationGenerator.of(before).situations(seed * 77, 400).toList();
    Map<Move, Long> expected = new HashMap<>();
    StrategyEngine old = StrategyEngine.create(before);
    StrategyEngine now = StrategyEngine.create(after);
    for (Situation client : clients) {
      expected.merge(
          new Move(Standing.of(old.evaluate(client, DAY)), Standing.of(now.evaluate(client, DAY))),
          1L,
          Long::sum);
    }

    Impact impact;
    try (Population population =
        new Population(PackDiff.of(before, after), DAY, DAY, List.of("group"), client -> {})) {
      int i = 0;
      for (Situation client : clients) {
        Reading reading = Reading.of(client);
        population.add(client.clientId(), reading, reading, List.of("g" + i++ % 3));
      }
      impact = population.impact(1);
    }

    Map<Move, Long> found = new HashMap<>();
    impact.cells().forEach((move, count) -> found.put(move, number(count)));
    assertThat(found).isEqualTo(expected);
    long moved =
        expected.entrySet().stream()
            .filter(entry -> entry.getKey().isMove())
            .mapToLong(Map.Entry::getValue)
            .sum();
    assertThat(number(impact.moved())).isEqualTo(moved);
    assertThat(number(impact.stayed())).isEqualTo(clients.size() - moved);
    for (Impact.MoveCauses one : impact.moves()) {
      long causes = one.causes().stream().mapToLong(cause -> number(cause.clients())).sum();
      assertThat(causes + number(one.others())).isEqualTo(number(one.clients()));
    }
    List<Impact.Group> groups = impact.groups().get(0).groups();
    assertThat(groups).hasSize(3);
    assertThat(groups.stream().mapToLong(group -> number(group.clients())).sum())
        .isEqualTo(clients.size());
    assertThat(groups.stream().mapToLong(group -> number(group.moved())).sum()).isEqualTo(moved);
  }

  @Test
  void namesTheLimitThatMovesAlone() {
    assertThat(cause(PLAIN.with("rules.drl", "visits >= 4", "visits >= 3"), 3, 9))
        .isEqualTo("Self-care → Collaboration: change 1 alone (visits.many)");
  }

  @Test
  void namesTheTwoSidesOfABoundaryTogether() {
    SmallPack moved =
        PLAIN
            .with("rules.drl", "complexity < 40", "complexity < 70")
            .with("rules.drl", "complexity >= 40", "complexity >= 70");

    assertThat(cause(moved, 5, 9))
        .isEqualTo(
            "Collaboration → Self-care: changes 1 and 2 together (s.self-care, s.collaboration)");
  }

  @Test
  void namesEitherOfTwoThatAreEachEnough() {
    SmallPack moved =
        PLAIN
            .with("rules.drl", "visits >= 4", "visits >= 7")
            .with("rules.drl", "medicines > 7", "medicines > 10");

    assertThat(cause(moved, 5, 9))
        .isEqualTo(
            "Collaboration → Self-care: each is enough: change 1 alone (visits.many);"
                + " or change 2 alone (medicines.many)");
  }

  @Test
  void namesTheLeastKnownShare() {
    SmallPack moved = PLAIN.with("pack.yaml", "complexity: 0.5", "complexity: 0.75");

    assertThat(cause(moved, 5, null))
        .isEqualTo(
            "Self-care → No proposal: too little known:"
                + " change 1 alone (minimumKnown.complexity)");
  }

  @Test
  void namesTheAttributesThatMakeTooLittleKnown() {
    SmallPack moved =
        PLAIN
            .with(
                "attributes.yaml",
                "planned:",
                "pain: { type: Integer, axis: complexity }\nplanned:")
            .withTexts(
                "  planned: { label: Planned }",
                "  planned: { label: Planned }\n  pain: { label: Pain }");

    assertThat(cause(moved, 5, null))
        .isEqualTo("Self-care → No proposal: too little known: change 1 alone (pain)");
  }

  @Test
  void namesTheAttributeThatKeepsARowFromBeingRead() {
    PackDiff diff =
        PackDiff.of(PLAIN.load(), PLAIN.with("attributes.yaml", "max: 50", "max: 40").load());
    Situation client = diff.before().situation("one").set("visits", 45).set("medicines", 0).build();
    List<Population.Client> seen = new ArrayList<>();
    try (Population population = new Population(diff, DAY, DAY, List.of(), seen::add)) {
      population.add("one", Reading.of(client), new Reading(null, Set.of("visits")), List.of());
      population.impact(1);
    }

    assertThat(told(diff, seen.get(0)))
        .isEqualTo("Self-care → Row not read: change 1 alone (visits)");
  }

  private static String cause(SmallPack after, int visits, @Nullable Integer medicines) {
    PackDiff diff = PackDiff.of(PLAIN.load(), after.load());
    List<Population.Client> seen = new ArrayList<>();
    try (Population population = new Population(diff, DAY, DAY, List.of(), seen::add)) {
      population.add(
          "one",
          Reading.of(client(diff.before(), visits, medicines)),
          Reading.of(client(diff.after(), visits, medicines)),
          List.of());
      population.impact(1);
    }
    return told(diff, seen.get(0));
  }

  private static Situation client(RulePack pack, int visits, @Nullable Integer medicines) {
    return pack.situation("one").set("visits", visits).setNullable("medicines", medicines).build();
  }

  private static String told(PackDiff diff, Population.Client client) {
    ImpactWords words = new ImpactWords(diff, new ChangeWords(diff, "en"));
    Cause cause = client.cause();
    return words.move(client.move()) + ": " + (cause == null ? "none" : words.cause(cause));
  }

  private static long number(Count count) {
    return count.number().orElseThrow();
  }
}
