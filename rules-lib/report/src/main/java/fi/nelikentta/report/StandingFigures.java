package fi.nelikentta.report;

import fi.nelikentta.Possibility;
import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Disclosure;
import fi.nelikentta.authoring.diff.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many stand where, how much of it is firm, what the open ones could be, and which stops. */
final class StandingFigures {
  /** Where clients can stand; a report has no rejected ones among its proposals. */
  static final List<Standing> STANDINGS =
      List.of(
          Standing.SELF_CARE,
          Standing.COLLABORATION,
          Standing.NETWORK,
          Standing.COMMUNITY,
          Standing.TOO_LITTLE_KNOWN,
          Standing.NO_RULE,
          Standing.CONFLICTING,
          Standing.REFERRED);

  private final Disclosure disclosure;
  private final int all;
  private final int firm;
  private final int open;
  private final int onChart;
  private final Map<Standing, Integer> byStanding = new EnumMap<>(Standing.class);
  private final Map<Standing, Integer> firmByStanding = new EnumMap<>(Standing.class);
  private final Map<Standing, Integer> openByStanding = new EnumMap<>(Standing.class);
  private final Map<Integer, Integer> openBySet = new LinkedHashMap<>();
  private final Map<Possibility, Integer> least = new EnumMap<>(Possibility.class);
  private final Map<Possibility, Integer> most = new EnumMap<>(Possibility.class);
  private final List<Integer> stopKinds = new ArrayList<>();
  private final List<Integer> stops = new ArrayList<>();

  StandingFigures(Disclosure disclosure, Cohort cohort) {
    this.disclosure = disclosure;
    StandingCounts counts = cohort.standings();
    FirmOrOpen firmOrOpen = new FirmOrOpen(disclosure);
    all = headline(counts.all());
    long sure = 0;
    long there = 0;
    for (Standing standing : STANDINGS) {
      long of = counts.of(standing);
      long firmOf = counts.firm(standing);
      sure += firmOf;
      there += isOnChart(standing) ? of : 0;
      byStanding.put(standing, headline(of));
      FirmOrOpen.Places parts = firmOrOpen.part(standing, place(standing), firmOf, this::detail);
      firmByStanding.put(standing, parts.firm());
      openByStanding.put(standing, parts.open());
    }
    firm = headline(sure);
    open = headline(counts.all() - sure);
    onChart = detail(there);
    disclosure.sum(all, List.of(firm, open));
    disclosure.sum(all, List.copyOf(byStanding.values()));
    disclosure.sum(firm, List.copyOf(firmByStanding.values()));
    disclosure.sum(open, List.copyOf(openByStanding.values()));
    disclosure.sum(
        all, List.of(onChart, place(Standing.REFERRED), place(Standing.TOO_LITTLE_KNOWN)));
    disclosure.sum(
        onChart,
        STANDINGS.stream()
            .filter(StandingFigures::isOnChart)
            .map(one -> place(byStanding, one))
            .toList());
    possibilities(counts);
    stops(cohort);
  }

  private int headline(long count) {
    return disclosure.add(count, Disclosure.Rank.HEADLINE);
  }

  private int detail(long count) {
    return disclosure.add(count, Disclosure.Rank.TOTAL);
  }

  private void possibilities(StandingCounts counts) {
    List<Integer> sets = new ArrayList<>();
    for (int set = 1; set < StandingCounts.SETS; set++) {
      if (Integer.bitCount(set) > 1 && counts.possible(set) > 0) {
        sets.add(set);
      }
    }
    sets.sort(Comparator.comparingLong(counts::possible).reversed());
    sets.forEach(set -> openBySet.put(set, listed(counts.possible(set))));
    List<Integer> groups = new ArrayList<>(openBySet.values());
    if (counts.possible(0) > 0) {
      groups.add(disclosure.add(counts.possible(0)));
    }
    disclosure.sum(open, groups);
    for (Possibility one : Possibility.values()) {
      int bit = 1 << one.ordinal();
      least.put(
          one,
          PossibleSums.isFirmWhereItStands(counts)
              ? firmPlace(PossibleSums.standing(one))
              : detail(counts.possible(bit)));
    }
    for (Possibility one : Possibility.values()) {
      if (one.findStrategy().isPresent()) {
        range(one, counts, sets);
      }
    }
    disclosure.sum(firm, List.copyOf(least.values()));
    new PossibleSums(disclosure, this, counts).add(sets);
  }

  /** A group that stands in the table is somebody, which readers know of a hidden one too. */
  private int listed(long count) {
    int place = detail(count);
    disclosure.sum(place, List.of(disclosure.addUntold(count, 1, disclosure.value(all))));
    return place;
  }

  /** How many it is at most is told beside the others, so how many it cannot be follows. */
  private void range(Possibility one, StandingCounts counts, List<Integer> sets) {
    int bit = 1 << one.ordinal();
    List<Integer> with = new ArrayList<>();
    List<Integer> without = new ArrayList<>();
    long maybe = 0;
    for (int set : sets) {
      boolean isIn = (set & bit) != 0;
      (isIn ? with : without).add(place(openBySet, set));
      maybe += isIn ? counts.possible(set) : 0;
    }
    int couldBe = disclosure.add(maybe);
    int openNot = disclosure.add(disclosure.value(open) - maybe);
    int atMost = detail(counts.possible(bit) + maybe);
    most.put(one, atMost);
    disclosure.sum(couldBe, with);
    if (counts.possible(0) == 0) {
      disclosure.sum(openNot, without);
    }
    disclosure.sum(open, List.of(couldBe, openNot));
    disclosure.sum(atMost, List.of(place(least, one), couldBe));
    List<Integer> never = new ArrayList<>(List.of(openNot));
    for (Possibility other : Possibility.values()) {
      if (other != one && other.findStrategy().isPresent()) {
        never.add(place(least, other));
      }
    }
    int notIt = disclosure.add(never.stream().mapToLong(disclosure::value).sum());
    disclosure.sum(notIt, never);
    disclosure.sum(all, List.of(atMost, notIt, place(least, Possibility.REFERRED)));
  }

  /** A client may have several stops, so each is held against those who have it not. */
  private void stops(Cohort cohort) {
    long referred = cohort.standings().of(Standing.REFERRED);
    for (int kind = 0; kind < cohort.pack().stopKinds().size(); kind++) {
      stopKinds.add(part(cohort.stopKind(kind), referred));
    }
    for (int stop = 0; stop < cohort.pack().stops().size(); stop++) {
      int kind = cohort.pack().kindOf(stop);
      int place = part(cohort.stop(stop), referred);
      // Beside those of one kind as well, or the other stops of the kind would follow.
      disclosure.sum(
          stopKinds.get(kind), List.of(place, detail(cohort.stopKind(kind) - cohort.stop(stop))));
      stops.add(place);
    }
  }

  private int part(long count, long referred) {
    int place = detail(count);
    disclosure.sum(place(byStanding, Standing.REFERRED), List.of(place, detail(referred - count)));
    return place;
  }

  static boolean isOnChart(Standing standing) {
    return standing != Standing.REFERRED && standing != Standing.TOO_LITTLE_KNOWN;
  }

  /** What is there for the key; every standing has something in every map of figures. */
  static <K, V> V place(Map<K, V> places, K key) {
    V place = places.get(key);
    if (place == null) {
      throw new IllegalStateException("no figure of " + key);
    }
    return place;
  }

  /** Where the number of those who stand there has its place. */
  int place(Standing standing) {
    return place(byStanding, standing);
  }

  /** Where the number of the firm ones of them has its place. */
  int firmPlace(Standing standing) {
    return place(firmByStanding, standing);
  }

  /** Where the number of the open ones of them has its place. */
  int openPlace(Standing standing) {
    return place(openByStanding, standing);
  }

  /** Where the number of open ones that could be exactly these has its place. */
  int openPlace(int set) {
    return place(openBySet, set);
  }

  /** Where the number of those who could be nothing else has its place. */
  int leastPlace(Possibility possibility) {
    return place(least, possibility);
  }

  int allPlace() {
    return all;
  }

  int firmPlace() {
    return firm;
  }

  int openPlace() {
    return open;
  }

  int onChartPlace() {
    return onChart;
  }

  Count all() {
    return disclosure.count(all);
  }

  Count firm() {
    return disclosure.count(firm);
  }

  Count open() {
    return disclosure.count(open);
  }

  Count onChart() {
    return disclosure.count(onChart);
  }

  Count of(Standing standing) {
    return disclosure.count(place(byStanding, standing));
  }

  Count firm(Standing standing) {
    return disclosure.count(place(firmByStanding, standing));
  }

  Count open(Standing standing) {
    return disclosure.count(place(openByStanding, standing));
  }

  /** What open ones could be, as bits, the most frequent first. */
  Map<Integer, Count> openBySet() {
    Map<Integer, Count> counts = new LinkedHashMap<>();
    openBySet.forEach((set, place) -> counts.put(set, disclosure.count(place)));
    return counts;
  }

  /** How many it is at least: those who could be nothing else. */
  Count least(Possibility possibility) {
    return disclosure.count(place(least, possibility));
  }

  /** How many it is at most, of a strategy: all who could be it. */
  Count most(Possibility possibility) {
    return disclosure.count(place(most, possibility));
  }

  Count stopKind(int kind) {
    return disclosure.count(stopKinds.get(kind));
  }

  Count stop(int stop) {
    return disclosure.count(stops.get(stop));
  }
}
