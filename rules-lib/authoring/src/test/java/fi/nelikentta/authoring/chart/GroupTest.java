package fi.nelikentta.authoring.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupTest {
  @ParameterizedTest
  @CsvSource({
    "100 50 0, 100 50 0",
    "100 3 50, 100 nothing nothing",
    "100 3 1 50, 100 nothing nothing nothing",
    "100 3 4 50, 100 nothing nothing 50",
    "4 0, nothing nothing",
    "7 3 4, 7 nothing nothing",
    "0 5 6, 0 5 6",
    "3 60 6, nothing 60 nothing",
    "5 0 1, nothing 0 nothing",
    "1 1 1 1 1 0, nothing nothing nothing nothing nothing nothing",
    "1 1 1 1 1 40, nothing nothing nothing nothing nothing nothing",
  })
  void tellsNoGroupOfFewNorWhatItFollowsFrom(String counts, String told) {
    List<Group> parts = new ArrayList<>();
    for (String count : counts.split(" ")) {
      parts.add(new Group(Long.parseLong(count), List.of()));
    }
    Group all = Group.of(parts);
    all.protect();

    List<String> words = new ArrayList<>();
    for (Group part : parts) {
      words.add(told(part));
    }
    assertThat(String.join(" ", words)).isEqualTo(told);
  }

  /** From a told sum and the told parts, what is left over is no group of few. */
  @Test
  void leavesNoRemainderOfFew() {
    for (int seed = 0; seed < 2_000; seed++) {
      Group all = tree(new Random(seed), 3);
      all.protect();
      check(all, seed);
    }
  }

  /** Who knows how it is decided, and tries every registry, finds no number of few. */
  @Test
  void noSmallNumberFollowsFromWhatIsToldOfATinyRegistry() {
    Map<String, List<List<Long>>> possibleByTold = new LinkedHashMap<>();
    for (int clients = 1; clients <= 9; clients++) {
      tellEach(new long[6], 0, clients, possibleByTold);
    }

    possibleByTold.forEach(
        (told, possible) -> {
          for (int at = 0; at < possible.get(0).size(); at++) {
            int place = at;
            List<Long> values = possible.stream().map(one -> one.get(place)).distinct().toList();
            assertThat(values.size() > 1 || values.get(0) == 0 || values.get(0) >= Group.LEAST)
                .as(told + " tells " + values + " at " + at)
                .isTrue();
          }
        });
  }

  /** Each way to spread clients over two groups off the chart and two regions, firm and open. */
  private static void tellEach(
      long[] counts, int at, int left, Map<String, List<List<Long>>> possibleByTold) {
    if (at == counts.length - 1) {
      counts[at] = left;
      List<Group> leaves = new ArrayList<>();
      for (long count : counts) {
        leaves.add(new Group(count, List.of()));
      }
      Group one = Group.of(leaves.subList(2, 4));
      Group other = Group.of(leaves.subList(4, 6));
      Group all = Group.of(List.of(leaves.get(0), leaves.get(1), one, other));
      all.protect();
      List<Group> seen = new ArrayList<>(leaves);
      seen.addAll(List.of(one, other, all));
      String told = String.join(" ", seen.stream().map(GroupTest::told).toList());
      possibleByTold
          .computeIfAbsent(told, key -> new ArrayList<>())
          .add(seen.stream().map(Group::count).toList());
      return;
    }
    for (int count = 0; count <= left; count++) {
      counts[at] = count;
      tellEach(counts, at + 1, left - count, possibleByTold);
    }
  }

  private static String told(Group group) {
    return group.telling() == Group.Telling.NUMBER
        ? String.valueOf(group.count())
        : group.telling().name().toLowerCase(Locale.ROOT);
  }

  private static Group tree(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return new Group(random.nextInt(12), List.of());
    }
    List<Group> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      parts.add(tree(random, depth - 1));
    }
    return Group.of(parts);
  }

  private static void check(Group group, int seed) {
    boolean told = group.telling() == Group.Telling.NUMBER;
    assertThat(told && group.count() > 0 && group.count() < Group.LEAST)
        .as("seed " + seed)
        .isFalse();
    if (told && !group.parts().isEmpty()) {
      long hidden = 0;
      long few = 0;
      for (Group part : group.parts()) {
        boolean out = part.telling() != Group.Telling.NUMBER;
        hidden += out ? part.count() : 0;
        few += out ? 1 : 0;
      }
      assertThat(hidden == 0 || (hidden >= Group.LEAST && few > 1)).as("seed " + seed).isTrue();
    }
    if (!told) {
      // Nothing below tells it either.
      assertThat(group.parts())
          .as("seed " + seed)
          .allMatch(part -> part.telling() == Group.Telling.NOTHING);
    }
    group.parts().forEach(part -> check(part, seed));
  }
}
