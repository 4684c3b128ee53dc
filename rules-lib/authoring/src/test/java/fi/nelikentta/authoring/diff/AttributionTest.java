package fi.nelikentta.authoring.diff;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.fixtures.PackGenerator;
import fi.nelikentta.fixtures.PackShape;
import fi.nelikentta.fixtures.SituationGenerator;
import fi.nelikentta.fixtures.SituationLine;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attribution against brute force: every combination of changes as a pack, run by the engine. */
class AttributionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final int CLIENTS = 60;

  static java.util.stream.LongStream seeds() {
    return java.util.stream.LongStream.range(0, 120);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsTheSetsThatBruteForceFinds(long seed) {
    RulePack before = new PackGenerator(PackShape.SMALL).pack(seed);
    RulePack after = new Mutations(seed).of(before, 1 + (int) (seed % 6));
    PackDiff diff = PackDiff.of(before, after);
    Attribution attribution = new Attribution(diff);
    List<Integer> rules = changedRules(diff);
    Map<Set<Integer>, StrategyEngine> engines = engines(diff, rules);

    SituationGenerator.of(before)
        .situations(seed * 1000, CLIENTS)
        .forEach(
            client -> {
              Map<Set<Integer>, Standing> byBruteForce = new HashMap<>();
              engines.forEach(
                  (applied, engine) ->
                      byBruteForce.put(applied, Standing.of(engine.evaluate(client, DAY))));
              String about = "seed " + seed + ": " + SituationLine.of(client);

              byBruteForce.forEach(
                  (applied, standing) ->
                      assertThat(attribution.standing(client, client, applied))
                          .as(about)
                          .isEqualTo(standing));
              Move move =
                  new Move(
                      byBruteForce.get(Set.<Integer>of()), byBruteForce.get(new HashSet<>(rules)));
              if (move.isMove()) {
                assertThat(sets(attribution, client, move))
                    .as(about)
                    .isEqualTo(smallest(byBruteForce, move.to()));
              }
            });
  }

  private static Set<Set<Integer>> sets(Attribution attribution, Situation client, Move move) {
    Cause cause = attribution.likeness(client, client, move).cause();
    assertThat(cause.search()).isEqualTo(Cause.Search.WHOLE);
    Set<Set<Integer>> sets = new HashSet<>();
    cause.sets().forEach(set -> sets.add(new TreeSet<>(set)));
    return sets;
  }

  private static Set<Set<Integer>> smallest(Map<Set<Integer>, Standing> all, Standing wanted) {
    Set<Set<Integer>> enough = new HashSet<>();
    all.forEach(
        (applied, standing) -> {
          if (standing == wanted) {
            enough.add(applied);
          }
        });
    Set<Set<Integer>> smallest = new HashSet<>(enough);
    smallest.removeIf(
        one -> enough.stream().anyMatch(other -> !other.equals(one) && one.containsAll(other)));
    return smallest;
  }

  private static List<Integer> changedRules(PackDiff diff) {
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < diff.changes().size(); i++) {
      Change change = diff.changes().get(i);
      if (change.weight() == Weight.PROPOSALS) {
        assertThat(change.subject()).isEqualTo(Change.Subject.RULE);
        changed.add(i);
      }
    }
    return changed;
  }

  private static Map<Set<Integer>, StrategyEngine> engines(PackDiff diff, List<Integer> changed) {
    Map<Set<Integer>, StrategyEngine> engines = new HashMap<>();
    for (int choice = 0; choice < 1 << changed.size(); choice++) {
      Set<Integer> applied = new HashSet<>();
      Map<String, Rule> rules = new HashMap<>();
      diff.before().rules().forEach(rule -> rules.put(rule.name(), rule));
      for (int i = 0; i < changed.size(); i++) {
        if ((choice >> i & 1) != 0) {
          applied.add(changed.get(i));
          String name = diff.changes().get(changed.get(i)).name();
          rules.remove(name);
          diff.after().rules().stream()
              .filter(rule -> rule.name().equals(name))
              .forEach(rule -> rules.put(name, rule));
        }
      }
      engines.put(
          applied, StrategyEngine.create(diff.before().withRules(List.copyOf(rules.values()))));
    }
    return engines;
  }
}
