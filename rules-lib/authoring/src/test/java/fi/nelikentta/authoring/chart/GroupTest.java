package fi.nelikentta.authoring.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupTest {
  @ParameterizedTest
  @CsvSource({
    "100 50 0, 100 50 0",
    "100 3 50, 100 few nothing",
    "100 3 1 50, 100 few few nothing",
    "100 3 4 50, 100 few few 50",
    "4 0, few 0",
    "7 3 4, 7 few few",
    "0 5 6, 0 5 6",
    "3 60 6, few 60 nothing",
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
      words.add(
          part.telling() == Group.Telling.NUMBER
              ? String.valueOf(part.count())
              : part.telling().name().toLowerCase(java.util.Locale.ROOT));
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
          .allMatch(part -> part.telling() != Group.Telling.NUMBER || part.count() == 0);
    }
    group.parts().forEach(part -> check(part, seed));
  }
}
