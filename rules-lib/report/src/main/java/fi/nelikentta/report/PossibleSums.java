package fi.nelikentta.report;

import static fi.nelikentta.report.StandingFigures.place;

import fi.nelikentta.Possibility;
import fi.nelikentta.authoring.diff.Disclosure;
import fi.nelikentta.authoring.diff.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a reader knows of those who stand somewhere and could be something: who has a strategy could
 * be that one among others, and if firm is nothing else. No table tells their numbers, yet a few
 * could follow from how many stand where and what the open ones could be.
 */
final class PossibleSums {
  private static final Set<Standing> WITHOUT = Set.of(Standing.TOO_LITTLE_KNOWN, Standing.NO_RULE);

  private final Disclosure disclosure;
  private final StandingFigures standings;
  private final StandingCounts counts;

  PossibleSums(Disclosure disclosure, StandingFigures standings, StandingCounts counts) {
    this.disclosure = disclosure;
    this.standings = standings;
    this.counts = counts;
  }

  /** Whether only those who have a strategy, or are referred, can be firm. */
  static boolean isFirmWhereItStands(StandingCounts counts) {
    return WITHOUT.stream().allMatch(standing -> counts.of(standing) == 0)
        && counts.firm(Standing.CONFLICTING) == 0;
  }

  /**
   * Says so.
   *
   * @param sets the sets that are told, as bits
   */
  void add(List<Integer> sets) {
    List<List<Integer>> bySet = new ArrayList<>();
    sets.forEach(set -> bySet.add(new ArrayList<>()));
    for (Standing standing : StandingFigures.STANDINGS) {
      if (counts.of(standing) == 0 || isFirm(standing)) {
        continue;
      }
      List<Integer> parts = new ArrayList<>();
      for (int i = 0; i < sets.size(); i++) {
        if (mayBe(standing, sets.get(i))) {
          int place = disclosure.addUntold(counts.of(standing, sets.get(i)));
          parts.add(place);
          bySet.get(i).add(place);
        }
      }
      if (counts.of(standing, 0) > 0) {
        parts.add(disclosure.addUntold(counts.of(standing, 0)));
      }
      disclosure.sum(standings.openPlace(standing), parts);
    }
    for (int i = 0; i < sets.size(); i++) {
      disclosure.sum(standings.openPlace(sets.get(i)), bySet.get(i));
    }
    if (!isFirmWhereItStands(counts)) {
      firm();
    }
  }

  private boolean isFirm(Standing standing) {
    return standing == Standing.REFERRED && counts.firm(standing) == counts.of(standing);
  }

  private boolean mayBe(Standing standing, int set) {
    return counts.of(standing, set) > 0
        || switch (standing) {
          case SELF_CARE, COLLABORATION, NETWORK, COMMUNITY, REFERRED ->
              (set & 1 << possibility(standing).ordinal()) != 0;
          default -> true;
        };
  }

  /** Those without a strategy who could be one thing alone are firm as well. */
  private void firm() {
    List<List<Integer>> without = new ArrayList<>();
    for (Standing standing : WITHOUT) {
      List<Integer> parts = new ArrayList<>();
      for (Possibility one : Possibility.values()) {
        parts.add(disclosure.addUntold(counts.of(standing, 1 << one.ordinal())));
      }
      disclosure.sum(standings.firmPlace(standing), parts);
      without.add(parts);
    }
    for (Possibility one : Possibility.values()) {
      List<Integer> parts = new ArrayList<>(List.of(standings.firmPlace(standing(one))));
      without.forEach(places -> parts.add(places.get(one.ordinal())));
      disclosure.sum(standings.leastPlace(one), parts);
    }
  }

  static Standing standing(Possibility possibility) {
    return Standing.valueOf(possibility.name());
  }

  private static Possibility possibility(Standing standing) {
    return Possibility.valueOf(standing.name());
  }
}
